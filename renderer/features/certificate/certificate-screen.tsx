// Make a certificate of taking part: what is on it beside the paper. The name lives in this component and is lost with it.
import { Award, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { localised } from '../../../core/base/local-text.ts';
import { minutesOf, type Statement, toWords } from '../../../core/certificate/statement.ts';
import type { KitLine } from '../../../core/citing/kit-line.ts';
import type { ReadyKit, ReadyLibrary } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { TextIn } from '../../text/text-in.tsx';
import { today } from '../../text/today.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FootBar } from '../../ui/foot-bar.tsx';
import { MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { printWindow, SaveSheet } from '../shared/save-sheet.tsx';
import { CertificateForm, type CertificateOptions } from './certificate-form.tsx';
import styles from './certificate-screen.module.css';
import { CertificateSheet } from './certificate-sheet.tsx';
import { CertificateTabs } from './certificate-tabs.tsx';
import './print-certificate.css';
import { useCertificate } from './use-certificate.ts';
import { type DoneModule, useDoneModules } from './use-done-modules.ts';

/** The screen. */
export function CertificateScreen() {
  const t = useTranslations('certificate');
  return (
    <Screen title={t('title')} lead={t('lead')} below={<CertificateTabs current="certificate" />}>
      <NeedsLibrary>{(library) => <Loaded library={library} />}</NeedsLibrary>
    </Screen>
  );
}

function Loaded({ library }: { readonly library: ReadyLibrary }) {
  const t = useTranslations('certificate');
  const common = useTranslations('common');
  const language = useLanguage();
  const [options, setOptions] = useState<CertificateOptions>({
    name: '',
    language,
    kitId: undefined,
    leftOut: [],
  });
  const done = useDoneModules(library, options.language);
  if (!done) return <Loading />;
  const kits = library.parts.filter(({ kitId }) => done.some((module) => module.kitId === kitId));
  const kit = kits.find(({ kitId }) => kitId === options.kitId) ?? kits[0];
  if (!kit) {
    return (
      <EmptyState icon={Award} sentence={t('empty')} cause={t('emptyDo')}>
        <MainLink to={{ screen: 'learn' }}>{common('nav.learn')}</MainLink>
      </EmptyState>
    );
  }
  const offered = done.filter(({ kitId }) => kitId === kit.kitId);
  return <Certificate kit={kit} kits={kits} offered={offered} options={options} onOptions={setOptions} />;
}

function Certificate(props: {
  readonly kit: ReadyKit;
  readonly kits: readonly ReadyKit[];
  readonly offered: readonly DoneModule[];
  readonly options: CertificateOptions;
  readonly onOptions: (options: CertificateOptions) => void;
}) {
  const t = useTranslations('certificate');
  const common = useTranslations('common');
  const { kit, offered, options } = props;
  const [day] = useState(() => today());
  const [line, setLine] = useState<KitLine>();
  const modules = offered.filter(({ id }) => !options.leftOut.includes(id));
  const state = useCertificate(statementOf(kit, modules, options, day));
  const made = state.kind === 'made' ? state.certificate : undefined;
  const isReady = made !== undefined && line !== undefined;
  return (
    <>
      <div className={styles['certificate']}>
        <div className={`${styles['typed']} no-print`}>
          <CertificateForm {...props} state={state} chosen={modules} />
        </div>
        <section className={styles['preview']} aria-label={t('preview')}>
          <TextIn language={options.language}>
            <CertificateSheet
              language={options.language}
              name={toWords(options.name)}
              day={day}
              kit={kit}
              modules={modules}
              made={made}
              onLine={setLine}
            />
          </TextIn>
        </section>
      </div>
      <FootBar state={<Chosen modules={modules} />}>
        {line && <SaveSheet sheet="certificate" paper={[line]} isDisabled={!isReady} />}
        <Button
          look="main"
          icon={Printer}
          isDisabled={!isReady}
          onPress={() => line && void printWindow([line])}
        >
          {common('print')}
        </Button>
      </FootBar>
    </>
  );
}

function Chosen({ modules }: { readonly modules: readonly DoneModule[] }) {
  const t = useTranslations('certificate');
  const { duration } = useFormats();
  return (
    <p className={textClass('figures')}>
      {t('count', { count: modules.length })}
      {modules.length > 0 && ` · ${duration(minutesOf({ modules: [...modules] }))}`}
    </p>
  );
}

/** What is to be signed; undefined while something is missing. */
function statementOf(
  { catalogue }: ReadyKit,
  modules: readonly DoneModule[],
  { name, language }: CertificateOptions,
  day: string,
): Statement | undefined {
  const words = toWords(name);
  if (words === '' || modules.length === 0) return undefined;
  const { id, version } = catalogue;
  return {
    language,
    name: words,
    day,
    kit: { id, version, title: toWords(localised(catalogue.title, language)) },
    modules: modules.map(({ id: module, minutes, title }) => ({ id: module, minutes, title })),
  };
}
