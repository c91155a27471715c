import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import look from '../Case.module.css'

/** Whom to call at once in Indonesia; on a telephone a press calls. */
export function EmergencyNumbers() {
  const { t } = useLingui()
  const numbers = [
    { number: '112', label: t`any emergency` },
    { number: '110', label: t`police` },
    { number: '119', label: t`ambulance` },
    { number: '129', label: t`violence against women and children (SAPA)` },
  ]
  return (
    <ul className={look.numbers} aria-label={t`Call at once`}>
      {numbers.map(({ number, label }) => (
        <li key={number}>
          <a href={`tel:${number}`}>
            <Icon name="phone" size={18} />
            {number} · {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
