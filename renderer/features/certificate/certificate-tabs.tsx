// The two sides of a certificate: making one, and checking one that somebody handed over.
import { useTranslations } from 'use-intl';
import { TabLinks } from '../../ui/tab-links.tsx';

/** The tabs. */
export function CertificateTabs({ current }: { readonly current: 'certificate' | 'check-certificate' }) {
  const t = useTranslations('certificate');
  return (
    <TabLinks
      label={t('title')}
      tabs={[
        { route: { screen: 'certificate' }, label: t('make'), isCurrent: current === 'certificate' },
        {
          route: { screen: 'check-certificate' },
          label: t('check'),
          isCurrent: current === 'check-certificate',
        },
      ]}
    />
  );
}
