import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ContactKind } from '../../schema/contact.ts'

/** Headings that a note may begin with; whoever writes fills them in, changes them or takes them out. */
export const TEMPLATES = {
  'home-visit': {
    label: msg`Home visit`,
    headings: [msg`Who was there`, msg`What I saw`, msg`What was said`, msg`Safety`, msg`What we agreed`],
  },
  'phone-call': {
    label: msg`Phone call`,
    headings: [msg`Who called, and why`, msg`What was said`, msg`What we agreed`],
  },
  supervision: {
    label: msg`Supervision talk`,
    headings: [msg`What it was about`, msg`How the worker sees it`, msg`Advice`, msg`What happens next`],
  },
  incident: {
    label: msg`Incident`,
    headings: [msg`What happened, when and where`, msg`Who was there`, msg`What was done at once`, msg`Who was told`],
  },
} as const satisfies Record<string, { label: MessageDescriptor; headings: readonly MessageDescriptor[] }>
export type Template = keyof typeof TEMPLATES

/** The headings that fit a kind of contact; null where a blank sheet is best. */
export const TEMPLATE_OF: Record<ContactKind, Template | null> = {
  visit: 'home-visit',
  office: 'home-visit',
  phone: 'phone-call',
  message: null,
  group: 'home-visit',
}
