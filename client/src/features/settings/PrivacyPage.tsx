import { createQuery } from '@urql/solid'
import { createEffect, onCleanup } from 'solid-js'
import { QueryView } from '../../parts/QueryView.tsx'
import { SettingsSection } from '../../parts/SettingsSection.tsx'
import { createTitle } from '../../parts/title.ts'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { AccountErasure } from './privacy/AccountErasure.tsx'
import { DataExport } from './privacy/DataExport.tsx'
import { PersonalData } from './privacy/PersonalData.tsx'
import { PrivacyRequestsDocument } from './privacy/privacy-documents.ts'

const lookMs = 1500

export default function PrivacyPage() {
  createTitle(() => 'Privacy')
  const [result, execute] = createQuery({ query: PrivacyRequestsDocument, requestPolicy: 'cache-and-network' })
  const look = () => execute({ requestPolicy: 'network-only' })
  const latest = (kind: 'EXPORT' | 'ERASURE') => result.data?.privacyRequests?.find((request) => request.kind === kind)
  const scheduled = () => {
    const request = latest('ERASURE')
    return request?.state === 'SCHEDULED' ? request : undefined
  }
  // Nothing is pushed for it: while a copy is made, the page looks how far it is.
  createEffect(() => {
    if (latest('EXPORT')?.state !== 'RUNNING') return
    const timer = setInterval(look, lookMs)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <QueryView
      data={result.data?.privacyRequests && result.data}
      fetching={result.fetching}
      error={result.error}
      onRetry={look}
      skeleton={<SkeletonRows count={6} />}
    >
      {(data) => (
        <>
          <SettingsSection
            title="A copy of your data"
            about="Everything that Atrium keeps of you, in one archive: a readme, and a file for each kind of thing."
          >
            <DataExport
              request={latest('EXPORT')}
              hasPassword={data().signInMethods?.hasPassword ?? true}
              onChange={look}
            />
          </SettingsSection>
          <SettingsSection
            title="What Atrium keeps of you"
            about="And what becomes of it when you delete your account. The archive has the same parts."
          >
            <PersonalData />
          </SettingsSection>
          <SettingsSection
            title="Delete your account"
            about="For good, after days in which you can think about it. If you are the last owner of a company, make somebody else its owner first."
          >
            <AccountErasure
              request={scheduled()}
              hasPassword={data().signInMethods?.hasPassword ?? true}
              onChange={look}
            />
          </SettingsSection>
        </>
      )}
    </QueryView>
  )
}
