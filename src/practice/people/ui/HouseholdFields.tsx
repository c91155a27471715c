import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Fieldset, SimpleGrid, Stack } from '@mantine/core'
import type * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { Label, SelectField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import type { DraftOf, FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { HouseholdRole } from '../schema/person.ts'
import { freshMember, type RegistrationDraft } from '../rules/drafts.ts'
import { BirthFields, NameField, SexField } from './PersonFields.tsx'
import { HOUSEHOLD_ROLE_WORDS } from './words.ts'

export function RoleField({ form, name, label }: { form: FieldForm; name: string; label: string }) {
  const { t } = useLingui()
  return (
    <SelectField
      form={form}
      name={name}
      label={label}
      expected={t`Choose how they belong to the household, for example child.`}
      options={HouseholdRole.options.map(value => ({ value, label: t(HOUSEHOLD_ROLE_WORDS[value]) }))}
    />
  )
}

type AddressProps = {
  form: FieldForm
  /** Where in the draft the household stands, `belongsTo.household.`; empty for the draft itself. */
  at?: string
  villageCode: string | null
  onVillage: (code: string | null) => void
}

/** Where a household lives, as far as it is known, and whether everyone is listed. */
export function AddressFields({ form, at = '', villageCode, onVillage }: AddressProps) {
  const { t } = useLingui()
  return (
    <>
      <AreaPicker
        id={`${at}villageCode`}
        label={<Label isOptional>{t`Village (desa or kelurahan)`}</Label>}
        level="village"
        value={villageCode}
        onChange={onVillage}
      />
      <SimpleGrid cols={2}>
        <TextField
          form={form}
          name={`${at}rt`}
          label={t`RT`}
          kind="numeric"
          isOptional
          expected={t`At most 5 digits.`}
        />
        <TextField
          form={form}
          name={`${at}rw`}
          label={t`RW`}
          kind="numeric"
          isOptional
          expected={t`At most 5 digits.`}
        />
      </SimpleGrid>
      <TextField
        form={form}
        name={`${at}addressLine`}
        label={t`How to find the house`}
        hint={t`For example: beside the prayer house, green gate`}
        expected={t`Write at most 300 letters.`}
        isOptional
      />
      <TickField
        form={form}
        name={`${at}membersAreAll`}
        label={t`Everyone who lives here is listed`}
        hint={t`Some programmes count the whole household. Leave it open when you are not sure.`}
      />
    </>
  )
}

/** The other people of the household, as many as are known now; more can be added later. */
export function MemberFields({ form }: { form: DraftOf<RegistrationDraft, z.ZodType>['form'] }) {
  const { t } = useLingui()
  const members = form.getValues().belongsTo.members
  return (
    <Stack gap="lg">
      {members.map((member, index) => (
        <Fieldset key={member.id} legend={t`Member ${index + 1}`}>
          <Stack gap="lg">
            <NameField form={form} at={`belongsTo.members.${index}.`} />
            <RoleField
              form={form}
              name={`belongsTo.members.${index}.role`}
              label={t`Relation to the head of the household`}
            />
            <SexField form={form} at={`belongsTo.members.${index}.`} />
            <BirthFields form={form} at={`belongsTo.members.${index}.`} />
            <div>
              <Button
                variant="subtle"
                onClick={() => {
                  form.removeListItem('belongsTo.members', index)
                }}
              >
                <Trans>Remove this member</Trans>
              </Button>
            </div>
          </Stack>
        </Fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => {
            form.insertListItem('belongsTo.members', freshMember(newId()))
          }}
        >
          <Trans>Add someone who lives in the same household</Trans>
        </Button>
      </div>
    </Stack>
  )
}
