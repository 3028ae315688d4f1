import { useNavigate } from '@solidjs/router'
import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Create = graphql(`
  mutation NewQuizDialog_Create($input: QuizCreateInput!) {
    quizCreate(input: $input) {
      quiz {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

/** Begins a quiz with its title, and opens it. */
export const NewQuizDialog = (props: { onClose: () => void }) => {
  const client = useClient()
  const navigate = useNavigate()
  const [title, setTitle] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client.mutation(Create, { input: { title: title() } }).toPromise()
    setBusy(false)
    const payload = data?.quizCreate
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.quiz) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    return navigate(`/training/quizzes/${payload.quiz.id}`)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title="New quiz"
      description="Nobody sees it until it is published and assigned."
      verb="Write the questions"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Title"
        name="title"
        value={title()}
        onInput={setTitle}
        error={errors()['title']}
        isRequired
        autofocus
      />
    </FormDialog>
  )
}
