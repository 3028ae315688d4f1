import { createTitle } from '../../parts/title.ts'
import { PasswordForm } from './security/PasswordForm.tsx'
import { SecurityEvents } from './security/SecurityEvents.tsx'
import { Sessions } from './security/Sessions.tsx'
import { SettingsSection } from '../../parts/SettingsSection.tsx'

export default function SecurityPage() {
  createTitle(() => 'Security')
  return (
    <>
      <SettingsSection title="Password" about="Changing it ends your sessions on other devices.">
        <PasswordForm />
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
