import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, own, type Html } from '#platform/server/html.ts'
import { publicPage } from '#platform/server/public-page.ts'
import { newId } from '#platform/shared/id.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { withoutProtected } from '#practice/resources/rules/public.ts'
import { ServiceId, type Service } from '#practice/resources/schema/resource.ts'
import { keepRequest, partsFor } from '../commands/changes.ts'
import type { FieldOf } from '../rules/fields.ts'
import { fieldBoxes, FORM_STYLE, guardNotice, saidIn, type Language } from './form.ts'
import { REPORT } from './words.ts'

/** What anyone can see for themselves at the door or on the telephone; in the language of the page. */
const SHOWN: Record<Language, readonly FieldOf['field'][]> = {
  id: [
    'status',
    'phones',
    'hours',
    'address',
    'isFree',
    'costId',
    'howToApplyId',
    'papersId',
    'eligibilityText',
    'conditionsHereId',
    'url',
  ],
  en: [
    'status',
    'phones',
    'hours',
    'address',
    'isFree',
    'costEn',
    'howToApplyEn',
    'papersEn',
    'eligibilityText',
    'conditionsHereEn',
    'url',
  ],
}

/** The form. It works without scripts, and nobody is asked who they are. */
export async function reportPage(context: PublicContext, { id }: { id: string }): Promise<PublicAnswer> {
  const service = await publicService(context, id)
  return service ? formPage(context, service, { request: newId() }) : gone(context)
}

type Reported = { id: string; request: string; words: string; contact: string; website: string }

/** Keep what was said for a curator. What a robot filled in is thanked for and kept nowhere. */
export async function reportWrong(
  context: PublicContext,
  sent: Reported & Record<string, unknown>,
): Promise<PublicAnswer> {
  const service = await publicService(context, sent.id)
  if (!service) return gone(context)
  if (sent.website !== '') return thanks(context, service)
  const [words, contact] = [sent.words.trim(), sent.contact.trim()]
  const isLaidAside = isSpam(words)
  const parts = partsFor(service, saidIn(sent)).filter(({ field }) => SHOWN[context.language].includes(field))
  if (parts.length === 0 && words === '') return formPage(context, service, { ...sent, isEmpty: true })
  await keepRequest(context.tx, {
    ...{
      id: sent.request,
      serviceId: service.id,
      source: 'public',
      askedBy: null,
      role: null,
      agency: null,
      linkId: null,
    },
    ...{ language: context.language, words: words === '' ? null : words, at: context.at, parts },
    ...{ contact: contact === '' || isLaidAside ? null : contact, isSpam: isLaidAside },
  })
  return thanks(context, service)
}

/** Several addresses of the web in a few words are advertising; a curator still finds it among what was laid aside. */
function isSpam(words: string): boolean {
  return (words.match(/https?:\/\/|www\.|<a\s/gi) ?? []).length > 2
}

async function publicService({ tx }: PublicContext, id: string): Promise<Service | null> {
  const known = ServiceId.safeParse(id)
  const service = known.success ? await serviceById({ tx }, known.data) : null
  return service && service.status !== 'defunct' && service.isHiddenFromPublic !== true
    ? withoutProtected(service)
    : null
}

type Filled = { request: string; words?: string; contact?: string; isEmpty?: boolean }

function formPage(context: PublicContext, service: Service, filled: Filled): PublicAnswer {
  const { language } = context
  const say = (key: keyof typeof REPORT) => REPORT[key][language]
  const problem = filled.isEmpty === true && html`<p class="notice attention" role="alert">${say('nothing')}</p>`
  const body = html`${problem}
    <p><strong>${service.name[language]}</strong><br />${service.organization.name}</p>
    <p>${say('lead')}</p>
    ${guardNotice(service, language)}
    <form method="post" action="/find/services/${service.id}/report">
      <input type="hidden" name="request" value="${filled.request}" />
      <div class="field">
        <label for="words">${say('words')}</label><span class="hint">${say('wordsHint')}</span>
        <textarea id="words" name="words" maxlength="2000">${filled.words ?? ''}</textarea>
      </div>
      <h2>${say('fields')}</h2>
      <p class="hint">${say('fieldsHint')}</p>
      ${fieldBoxes(service, language, ({ field }) => SHOWN[language].includes(field))}
      <div class="field">
        <label for="contact">${say('contact')}</label><span class="hint">${say('contactHint')}</span>
        <input
          id="contact"
          name="contact"
          type="text"
          maxlength="200"
          value="${filled.contact ?? ''}"
          autocomplete="off"
        />
      </div>
      <div class="trap" aria-hidden="true">
        <label for="website">${say('trap')}</label>
        <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
      </div>
      <button type="submit">${say('send')}</button>
    </form>
    ${backTo(service, say('back'))}`
  return page(context, say('title'), body, filled.isEmpty === true ? 422 : 200)
}

const backTo = (service: Service, words: string) =>
  html`<p><a class="back" href="/find/services/${service.id}">${words}</a></p>`

function thanks(context: PublicContext, service: Service): PublicAnswer {
  const say = (key: keyof typeof REPORT) => REPORT[key][context.language]
  const body = html`<p class="notice good" role="status">${say('kept')}</p>
    ${backTo(service, say('back'))}`
  return page(context, say('thanks'), body, 200)
}

function gone(context: PublicContext): PublicAnswer {
  const say = (key: keyof typeof REPORT) => REPORT[key][context.language]
  return page(context, say('gone'), html`<p>${say('goneHint')}</p>`, 404)
}

function page(context: PublicContext, title: string, body: Html, status: number): PublicAnswer {
  // Whoever looks on should not read on the tab which help someone looked at.
  return publicPage(context, {
    title,
    body,
    status,
    quickExit: true,
    quietTitle: 'Simpul',
    head: own('style', FORM_STYLE, context.nonce),
  })
}
