import { Trans, useLingui } from '@lingui/react/macro'
import type * as z from 'zod'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import type { DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { RecordKin } from '../../schema/act.ts'
import { Life, MapId, type CaseMap, type Kin } from '../../schema/map.ts'
import { warningsOf, withTold } from '../../rules/judge.ts'
import { bondsWith } from '../../rules/tell.ts'
import type { Acting, Doing } from '../doing.ts'
import type { KinValues } from './kin-draft.ts'
import look from '../Map.module.css'
import { SamePerson } from './SamePerson.tsx'
import { useMapWords } from '../useMapWords.ts'
import { LIFE_WORDS, SEX_WORDS, WARNING_WORDS } from '../words.ts'

type Draft = DraftOf<KinValues, z.ZodType<Pick<RecordKin, 'told' | 'beside'>>>
type Props = {
  map: CaseMap
  draft: Draft
  kin: Kin | null
  doing: (Doing & { what: 'add-kin' }) | null
  acting: Acting
}

/** Who it is. Of a person of the record nothing is typed again; the first letter of a name is enough for the others. */
export function KinFields({ map, draft, kin, doing, acting }: Props) {
  const { t } = useLingui()
  const { form } = draft
  const { told } = form.getValues()
  const isPregnancy = told.what === 'pregnancy'
  return (
    <>
      {doing?.beside === 'child' && (
        <ChoiceField
          form={form}
          name="told.what"
          isBeside
          label={t`What to put on the map`}
          options={[
            { value: 'person', label: t`A child` },
            { value: 'pregnancy', label: t`A pregnancy` },
          ]}
        />
      )}
      {isPregnancy ? (
        <>
          <DayField form={form} name="told.from" isOptional mayBeUnknown={false} label={t`Since`} />
          <DayField
            form={form}
            name="told.to"
            isOptional
            mayBeUnknown={false}
            label={t`Until`}
            hint={t`Once it has ended: put the child on the map as well`}
          />
        </>
      ) : (
        <Person map={map} draft={draft} kin={kin} doing={doing} acting={acting} />
      )}
      <LongField
        form={form}
        name="told.words"
        isOptional
        label={t`In words`}
        expected={t`Write at most 500 letters; longer belongs in a note.`}
      />
      <Odd map={map} draft={draft} kin={kin} />
    </>
  )
}

function Person({ map, draft, kin, doing, acting }: Props) {
  const { t } = useLingui()
  const { form } = draft
  const { told } = form.getValues()
  return (
    <>
      {kin?.isWrittenDown !== true && <SamePerson map={map} form={form} kin={kin} doing={doing} acting={acting} />}
      {told.personId === '' && (
        <>
          <ChoiceField
            form={form}
            name="told.sex"
            isBeside
            isOptional
            label={t`Sex`}
            options={[
              { value: 'female', label: t(SEX_WORDS.female) },
              { value: 'male', label: t(SEX_WORDS.male) },
            ]}
          />
          <DayField form={form} name="told.born" isOptional mayBeUnknown={false} label={t`Born`} />
        </>
      )}
      <SelectField
        form={form}
        name="told.life"
        label={t`Life`}
        options={Life.options.map(life => ({ value: life, label: t(LIFE_WORDS[life]) }))}
      />
      {told.life === 'died' && (
        <DayField form={form} name="told.died" isOptional mayBeUnknown={false} label={t`Died`} />
      )}
      <Twin map={map} draft={draft} kin={kin} />
    </>
  )
}

function Twin({ map, draft: { form }, kin }: Pick<Props, 'map' | 'draft' | 'kin'>) {
  const { t } = useLingui()
  const { nameOf } = useMapWords(map)
  const others = map.kin.filter(({ id, what }) => what === 'person' && id !== kin?.id)
  return (
    <details className={look.more} open={form.getValues().told.twinOfId !== ''}>
      <summary>
        <Trans>A twin</Trans>
      </summary>
      <div className={look.part}>
        <SelectField
          form={form}
          name="told.twinOfId"
          isOptional
          label={t`Twin of`}
          options={others.map(one => ({ value: String(one.id), label: nameOf(one) }))}
        />
        <ChoiceField
          form={form}
          name="told.twins"
          isBeside
          isOptional
          label={t`Which kind of twins`}
          options={[
            { value: 'identical', label: t`Identical` },
            { value: 'not-identical', label: t`Not identical` },
          ]}
        />
      </div>
    </details>
  )
}

/** What would deserve a second look once this is kept; it hinders nothing. */
function Odd({ map, draft, kin }: Pick<Props, 'map' | 'draft' | 'kin'>) {
  const { t } = useLingui()
  const values = draft.form.getValues()
  const { data } = draft.read(values)
  if (!data) return null
  const id = MapId.parse(kin?.id ?? (values.told.personId === '' ? draft.actId : values.told.personId))
  const before = warningsOf(map)
  const bonds = data.beside === null ? [] : bondsWith(map, id, data.beside)
  const after = [{ id, told: data.told }, ...bonds].reduce(
    (family, one) => ({ ...family, ...withTold(family, one.id, one.told) }),
    map,
  )
  const key = (one: (typeof before)[number]) => `${one.why} ${one.oneId} ${one.otherId}`
  const known = new Set(before.map(key))
  const news = warningsOf(after).filter(one => !known.has(key(one)))
  const nameOf = (of: string) => after.kin.find(one => one.id === of)?.name ?? t`Name not known`
  if (news.length === 0) return null
  return (
    <Notice tone="wait" title={<Trans>Worth a second look; it can be kept as it is</Trans>}>
      <ul>
        {news.map(one => (
          <li key={key(one)}>
            {nameOf(one.oneId)} {t(WARNING_WORDS[one.why])}: {nameOf(one.otherId)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
