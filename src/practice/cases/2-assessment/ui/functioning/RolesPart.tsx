import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import { freshRole, type FunctioningDraft } from '../../rules/functioning-draft.ts'
import { heaviest } from '../../rules/functioning.ts'
import look from './Functioning.module.css'
import { OneOf, OpenList } from './OneOf.tsx'
import { RoleEditor } from './RoleEditor.tsx'
import type { PartProps } from './useAssessment.ts'
import { useFunctioningWords } from './useWords.ts'

/** Roles: a group, a role in it, and then how this person carries it. */
export function RolesPart({ form, terms, before }: PartProps) {
  const { t } = useLingui()
  const { say } = useFunctioningWords(terms)
  const { roles } = form.getValues()
  const [group, setGroup] = useState(() => firstGroup(terms, roles))
  const [opened, setOpened] = useState<string | null>(null)
  const at = roles.findIndex(({ role }) => role === opened)
  const open = (role: string) => {
    if (!roles.some(one => one.role === role)) form.setFieldValue('roles', [...roles, freshRole(role)])
    setOpened(role)
  }
  const close = () => {
    setOpened(null)
  }
  if (opened !== null && at >= 0) {
    const remove = () => {
      const left = form.getValues().roles.filter(({ role }) => role !== opened)
      form.setFieldValue('roles', left)
      close()
    }
    return <RoleEditor key={opened} {...{ form, terms, before, at }} onDone={close} onRemove={remove} />
  }
  const count = (id: string) => roles.filter(({ role }) => role.startsWith(`${id}/`)).length
  return (
    <Stack gap="md">
      <p>
        <Trans>Choose the roles that matter in this life now, those that go well too. Nobody has them all.</Trans>
      </p>
      <OneOf
        label={t`Groups of roles`}
        open={group}
        onOpen={setGroup}
        parts={terms.roleGroups.map(({ id, label }) => {
          const number = count(id)
          return { id, label: say(label), told: number === 0 ? null : t`${number} chosen` }
        })}
      />
      <OpenList
        label={t`Roles in this group`}
        onOpen={open}
        things={terms.roles
          .filter(role => role.group === group)
          .map(({ id, label, anchor }) => ({
            ...{ id, label: say(label), anchor: say(anchor) },
            mark: <Mark role={roles.find(one => one.role === id)} terms={terms} />,
          }))}
      />
    </Stack>
  )
}

type MarkProps = { role: FunctioningDraft['roles'][number] | undefined; terms: FunctioningTerms }

/** How a role that was chosen is marked in the list. */
function Mark({ role, terms }: MarkProps) {
  const { t } = useLingui()
  const { levelOf } = useFunctioningWords(terms)
  if (!role) return null
  const level = heaviest(role.severity)
  const words = levelOf('severity', level) ?? t`chosen; how hard is not known yet`
  return (
    <span className={look.hint}>
      <StatusMark tone={level === null ? 'wait' : level > 2 ? 'attention' : 'good'} label={words} />
    </span>
  )
}

/** The group with something in it, else the first. */
function firstGroup({ roleGroups }: FunctioningTerms, roles: FunctioningDraft['roles']): string {
  const used = roleGroups.find(({ id }) => roles.some(({ role }) => role.startsWith(`${id}/`)))
  return (used ?? roleGroups[0])?.id ?? ''
}
