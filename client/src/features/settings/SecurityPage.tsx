import { createTitle } from '../../parts/title.ts'
import { Identities } from './security/Identities.tsx'
import { Passkeys } from './security/Passkeys.tsx'
import { PasswordForm } from './security/PasswordForm.tsx'
import { SecurityEvents } from './security/SecurityEvents.tsx'
import { Sessions } from './security/Sessions.tsx'
import { SettingsSection } from '../../parts/SettingsSection.tsx'
import { TwoFactor } from './security/TwoFactor.tsx'

export default function SecurityPage() {
  createTitle(() => 'Security')
  return (
    <>
      <SettingsSection title="Password" about="Changing it ends your sessions on other devices.">
        <PasswordForm />
      </SettingsSection>
      <SettingsSection
        title="Two-step sign-in"
        about="After the password, a code of an app on your phone. Others who learn your password stay out."
      >
        <TwoFactor />
      </SettingsSection>
      <SettingsSection
        title="Passkeys"
        about="Sign in without a password. A passkey cannot be guessed, leaked or given to a false page."
      >
        <Passkeys />
      </SettingsSection>
      <SettingsSection title="Linked accounts" about="Accounts elsewhere that you can sign in with.">
        <Identities />
      </SettingsSection>
      <SettingsSection
        title="Where you are signed in"
        about="End a session that you do not know. It stops working within seconds, on every page that is open in it."
      >
        <Sessions />
      </SettingsSection>
      <SettingsSection
        title="What happened"
        about="Changes to how you sign in, and attempts that failed. If something here was not you, change your password."
      >
        <SecurityEvents />
      </SettingsSection>
    </>
  )
}
