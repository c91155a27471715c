import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { shownOf } from '../rules/tell.ts'
import type { CaseMap } from '../schema/map.ts'
import { BondForm } from './forms/BondForm.tsx'
import { BondPanel } from './BondPanel.tsx'
import type { Acting, Doing } from './doing.ts'
import { EndTieForm } from './forms/EndTieForm.tsx'
import { HomeForm } from './forms/HomeForm.tsx'
import { JoinForm } from './forms/JoinForm.tsx'
import { KinForm } from './forms/KinForm.tsx'
import { KinPanel } from './KinPanel.tsx'
import { TieForm } from './forms/TieForm.tsx'
import { TiePanel } from './TiePanel.tsx'
import { useMapWords } from './useMapWords.ts'

type Props = { map: CaseMap; acting: Acting; doing: Doing; mayRecord: boolean }

/** Whatever is being done on the map, in one dialogue. The map is the whole one: what has ended can be opened too. */
export function DoingDialog({ map, acting, doing, mayRecord }: Props) {
  const { t } = useLingui()
  const title = useTitle(map, doing)
  const close = () => {
    acting.go(null)
  }
  const done = () => {
    notify({ message: t`The map is changed.` })
    close()
  }
  return (
    <Dialog isOpen onClose={close} title={title} size="lg" cancelLabel={t`Close`}>
      <Inside key={JSON.stringify(doing)} map={map} acting={acting} doing={doing} mayRecord={mayRecord} onDone={done} />
    </Dialog>
  )
}

const ADD = { partner: msg`Add a partner`, child: msg`Add a child`, parent: msg`Add a parent` } as const

function useTitle(map: CaseMap, doing: Doing): string {
  const { t } = useLingui()
  const { nameOf, nameById, unionName, endOf } = useMapWords(map)
  if (doing.what === 'add-kin') return t(ADD[doing.beside])
  if (doing.what === 'join') return t`Join with someone on the map`
  if (doing.what === 'add-home') return t`Add a household`
  if (doing.what === 'add-tie') return doing.insteadOf === null ? t`Add a tie` : t`The tie has changed`
  if (doing.what === 'end-tie') return t`The tie is there no longer`
  const shown = shownOf(map, doing.id)
  switch (shown?.kind) {
    case 'kin':
      return nameOf(shown)
    case 'union':
      return unionName(shown)
    case 'child':
      return nameById(shown.childId)
    case 'home':
      return shown.words ?? t`Another household`
    case 'tie':
      return endOf(shown)
    case undefined:
      return t`Map of family and ties`
  }
}

type InsideProps = Props & { onDone: () => void }

function Inside(props: InsideProps) {
  const { map, acting, doing, onDone } = props
  if (doing.what === 'add-kin') return <KinForm map={map} doing={doing} kin={null} acting={acting} onDone={onDone} />
  if (doing.what === 'join') return <JoinForm map={map} id={doing.id} onDone={onDone} />
  if (doing.what === 'add-home') return <HomeForm map={map} home={null} onDone={onDone} />
  if (doing.what === 'add-tie') return <TieForm map={map} tie={null} doing={doing} onDone={onDone} />
  const shown = shownOf(map, doing.id)
  if (!shown) return <Gone />
  if (doing.what === 'end-tie')
    return shown.kind === 'tie' ? <EndTieForm map={map} tie={shown} onDone={onDone} /> : <Gone />
  return doing.what === 'revise' ? <Revising {...props} shown={shown} /> : <Panel {...props} shown={shown} />
}

function Gone() {
  const { t } = useLingui()
  return <p>{t`This is not on the map any more.`}</p>
}

type Showing = InsideProps & { shown: NonNullable<ReturnType<typeof shownOf>> }

function Revising({ map, acting, shown, onDone }: Showing) {
  if (shown.kind === 'kin') return <KinForm map={map} doing={null} kin={shown} acting={acting} onDone={onDone} />
  if (shown.kind === 'home') return <HomeForm map={map} home={shown} onDone={onDone} />
  if (shown.kind === 'tie') return <TieForm map={map} tie={shown} doing={null} onDone={onDone} />
  return <BondForm map={map} bond={shown} onDone={onDone} />
}

function Panel({ shown, ...props }: Showing) {
  if (shown.kind === 'kin') return <KinPanel {...props} kin={shown} />
  if (shown.kind === 'tie') return <TiePanel {...props} tie={shown} />
  return <BondPanel {...props} bond={shown} />
}
