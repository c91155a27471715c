import type { StrengtheningPlan } from '../schema.ts'

/** What is typed of a strengthening plan: signs and steps one a line. */
export type PlanDraft = {
  keeps: string
  signs: string
  steps: string
  contacts: { who: string; how: string }[]
}

const NOBODY = { who: '', how: '' }

/** @param firstContact - who is offered as the first to turn to where there is no plan yet */
export function freshPlan(kept: StrengtheningPlan | null, firstContact: string): PlanDraft {
  if (!kept) return { keeps: '', signs: '', steps: '', contacts: [{ who: firstContact, how: '' }] }
  const { keeps, signs, steps, contacts } = kept
  return { keeps: keeps ?? '', signs: signs.join('\n'), steps: steps.join('\n'), contacts: [...contacts] }
}

/** With a place for one more to turn to. */
export function withContact({ contacts, ...plan }: PlanDraft): PlanDraft {
  return { ...plan, contacts: [...contacts, NOBODY] }
}

/** Whether nothing of the plan is written; a name that was only offered is nothing. */
export function isEmptyPlan({ keeps, signs, steps, contacts }: PlanDraft): boolean {
  return [keeps, signs, steps, ...contacts.map(({ how }) => how)].every(text => text.trim() === '')
}

/** What a schema reads from it; empty places at the end of the list of people are left out. */
export function planFrom({ keeps, signs, steps, contacts }: PlanDraft) {
  const last = contacts.findLastIndex(({ who, how }) => who.trim() !== '' || how.trim() !== '')
  return {
    keeps: keeps.trim() === '' ? null : keeps,
    signs: linesOf(signs),
    steps: linesOf(steps),
    contacts: contacts.slice(0, Math.max(1, last + 1)),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
