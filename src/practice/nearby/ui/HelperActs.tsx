import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import {
  informalResourcesOfCase,
  restInformalResource,
  restSharedHelper,
  sharedHelpers,
  withdrawInformalConsent,
  withdrawSharedConsent,
} from '../api.ts'
import { RestShared, type Helper } from '../schema.ts'
import { HelperForm } from './HelperForm.tsx'
import { HelperCard } from './parts/HelperCard.tsx'
import { wordsForHelper } from './words.ts'

const STALE = { stale: [informalResourcesOfCase, sharedHelpers] }
type Props = {
  helper: Helper
  /** The case that is looked at; null: the agency's list. */
  caseId: string | null
  isShort?: boolean
}

/** A helper, and what can be done: write anew, rest, ask no more. */
export function EditableHelper({ helper, caseId, isShort = false }: Props) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => {
    setDoing(null)
  }
  const acts = <Acts helper={helper} caseId={caseId} onDo={setDoing} />
  if (doing === 'revise') {
    return (
      <HelperCard helper={helper} acts={<Button variant="default" onClick={stop}>{t`Not now`}</Button>}>
        <HelperForm
          caseId={caseId}
          helper={helper}
          label={t`Save the change`}
          onDone={() => {
            notify({ message: t`The change is saved.` })
            stop()
          }}
        />
      </HelperCard>
    )
  }
  return (
    <>
      <HelperCard helper={helper} acts={acts} isShort={isShort} />
      {doing === 'rest' && <RestDialog helper={helper} caseId={caseId} onClose={stop} />}
      {doing === 'withdraw' && <WithdrawDialog helper={helper} caseId={caseId} onClose={stop} />}
    </>
  )
}

type Doing = 'revise' | 'rest' | 'withdraw'

function Acts({ helper, caseId, onDo }: Props & { onDo: (doing: Doing) => void }) {
  const isGone = helper.withdrawnOn !== null
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="edit" size={18} />}
        onClick={() => {
          onDo('revise')
        }}
      >
        {isGone ? <Trans>They agreed anew</Trans> : <Trans>Change</Trans>}
      </Button>
      {!isGone && (
        <>
          <Rest
            helper={helper}
            caseId={caseId}
            onAsk={() => {
              onDo('rest')
            }}
          />
          <Button
            variant="subtle"
            onClick={() => {
              onDo('withdraw')
            }}
          >
            <Trans>Do not ask them any more</Trans>
          </Button>
        </>
      )}
    </>
  )
}

/** To rest is asked about in a dialogue; to be back is one press. */
function Rest({ helper, caseId, onAsk }: Props & { onAsk: () => void }) {
  const { t } = useLingui()
  const { acting, send } = useRest(caseId, () => {
    notify({ message: t`They may be asked again.` })
  })
  if (helper.rests === null) {
    return (
      <Button variant="default" leftSection={<Icon name="clock" size={18} />} onClick={onAsk}>
        <Trans>Let them rest</Trans>
      </Button>
    )
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<Icon name="check" size={18} />}
        loading={acting.pending}
        onClick={() => {
          send({ id: helper.id, isResting: false, until: null, version: helper.version })
        }}
      >
        <Trans>They are ready again</Trans>
      </Button>
      <ActTrouble of={acting} words={wordsForHelper} />
    </Group>
  )
}

type Resting = { id: string; isResting: boolean; until: string | null; version: number }

function useRest(caseId: string | null, onDone: () => void) {
  const ofCase = useAct(restInformalResource, { onDone, ...STALE })
  const shared = useAct(restSharedHelper, { onDone, ...STALE })
  return caseId === null
    ? { acting: shared, send: shared.send }
    : {
        acting: ofCase,
        send: (sent: Resting) => {
          ofCase.send({ ...sent, caseId })
        },
      }
}

type DialogProps = Props & { onClose: () => void }
const Until = RestShared.pick({ until: true })

function RestDialog({ helper, caseId, onClose }: DialogProps) {
  const { t } = useLingui()
  const { acting, send } = useRest(caseId, () => {
    notify({ message: t`They are left in peace; whoever looks for help is told to ask first.` })
    onClose()
  })
  const draft = useDraft<{ until: PartialDay | null }, typeof Until>(
    `rest of ${helper.id}`,
    Until,
    () => ({ until: null }),
    { toInput: ({ until }) => ({ until: until === null ? null : until.precision === 'day' ? until.on : '' }) },
  )
  return (
    <Dialog isOpen onClose={onClose} title={t`Let them rest`} cancelLabel={t`Not now`}>
      <Stack>
        <p>
          <Trans>
            Whoever helps may be tired, ill or away. They stay in the list, and everyone sees that they rest.
          </Trans>
        </p>
        <Form
          draft={draft}
          onSend={({ until }) => {
            send({ id: helper.id, isResting: true, until, version: helper.version })
            draft.finish()
          }}
          trouble={<ActTrouble of={acting} words={wordsForHelper} />}
        >
          <DayField
            form={draft.form}
            name="until"
            isOptional
            mayBeUnknown={false}
            label={t`Until when`}
            hint={t`For example 31-1-2027; leave it empty until they say so`}
            expected={t`Write the whole day, or leave it empty.`}
          />
          <SubmitBar label={t`Let them rest`} pending={acting.pending} />
        </Form>
      </Stack>
    </Dialog>
  )
}

function WithdrawDialog({ helper, caseId, onClose }: DialogProps) {
  const { t } = useLingui()
  const onDone = () => {
    notify({ message: t`They are asked no more, and how to reach them is erased.` })
    onClose()
  }
  const ofCase = useAct(withdrawInformalConsent, { onDone, ...STALE })
  const shared = useAct(withdrawSharedConsent, { onDone, ...STALE })
  const acting = caseId === null ? shared : ofCase
  const { name } = helper
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Do not ask ${name} any more?`}
      cancelLabel={t`Go back`}
      confirm={{
        label: t`They withdraw: ask no more`,
        pending: acting.pending,
        onConfirm: () => {
          if (caseId === null) shared.send({ id: helper.id })
          else ofCase.send({ id: helper.id, caseId })
        },
      }}
    >
      <p>
        <Trans>
          From now on nobody is shown them when help is looked for, and how to reach them is erased for good. Should
          they agree again later, it can be written down anew.
        </Trans>
      </p>
      <ActTrouble of={acting} words={wordsForHelper} />
    </Dialog>
  )
}
