import { useLingui } from '@lingui/react'
import { LINK_DAYS, type OrganizationDue } from '../schema/link.ts'
import look from './Care.module.css'
import { Code } from '#platform/web/parts/code/Code.tsx'

const day = (language: 'id-ID' | 'en-GB') =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date())

type Props = { organization: OrganizationDue; url: string; agency: string }

/** The yearly letter, one page in both languages: who receives it may read either, and it is put on a wall. */
export function Letter({ organization: { name, address, services }, url, agency }: Props) {
  const { i18n } = useLingui()
  const few = services.slice(0, 6)
  const more = services.length - few.length
  return (
    <article className={look.letter} aria-label={`${i18n.locale === 'en' ? 'Letter to' : 'Surat kepada'} ${name}`}>
      <header>
        <strong>{agency}</strong>
        <span>{day('id-ID')}</span>
      </header>
      <p>
        {name}
        {address !== null && (
          <>
            <br />
            {address}
          </>
        )}
      </p>
      <p>
        <strong>Apakah ini masih benar?</strong>
      </p>
      <p>
        Direktori layanan kami dipakai pekerja sosial dan masyarakat untuk mencari bantuan. Di dalamnya ada layanan
        Anda. Mohon periksa sekali setahun, supaya tidak ada orang datang dengan sia-sia:
      </p>
      <ul>
        {few.map(({ id, name: service }) => (
          <li key={id}>{service.id}</li>
        ))}
        {more > 0 && <li>dan {more} lagi</li>}
      </ul>
      <Scan url={url} />
      <p>
        Arahkan kamera telepon ke kode ini, atau ketik alamatnya. Tidak perlu akun. Anda dapat mengatakan bahwa semua
        masih benar, memperbarui sisa tempat dan hari tutup, atau memperbaiki yang salah. Kode ini hanya untuk lembaga
        Anda dan berlaku {LINK_DAYS.letter} hari.
      </p>
      <English count={services.length} />
      <p>{agency}</p>
    </article>
  )
}

function Scan({ url }: { url: string }) {
  return (
    <div className={look.scan}>
      <Code url={url} label="" />
      <span className={look.address}>{url}</span>
    </div>
  )
}

function English({ count }: { count: number }) {
  return (
    <section className={look.english} lang="en">
      <p>
        <strong>Is this still true?</strong> ({day('en-GB')})
      </p>
      <p>
        Social workers and people who look for help use our directory, and it names {count} of your services. Once a
        year, please check what it says, so that nobody comes in vain. Point a telephone’s camera at the code above, or
        type the address. You need no account: say that all is still true, update places and closing days, or correct
        what is wrong. The code is for your organisation alone and works for {LINK_DAYS.letter} days.
      </p>
    </section>
  )
}
