// The project from which the kits grew: its name, its number, its four partners, its funders, and how the texts may be used.
import { useTranslations } from 'use-intl';
import { rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import styles from './kit-origin.module.css';

const projectNumber = 'HOME/2011/ISEC/AG/THB/4000002232';

/** Names as the organisations write them. */
const partners = [
  { name: 'KMOP', country: 'GR', isCoordinator: true },
  { name: 'Defence for Children International Italia', country: 'IT', isCoordinator: false },
  { name: 'CARDET', country: 'CY', isCoordinator: false },
  { name: 'CESIS', country: 'PT', isCoordinator: false },
] as const;

/** Where the kits come from: the project and its partners, who paid and who is responsible, how the texts may be used. */
export function KitOrigin() {
  const t = useTranslations('about');
  return (
    <>
      <ProjectPanel />
      <Panel title={t('funding')}>
        <p>{t('fundingText')}</p>
        <p>{t('disclaimerText')}</p>
        <p>{t('advice')}</p>
        <p>{t('contentLicence')}</p>
      </Panel>
    </>
  );
}

function ProjectPanel() {
  const t = useTranslations('about');
  return (
    <Panel title={t('project')}>
      <p>{t('projectText')}</p>
      <p>
        {t('number')}: <span className={styles['number']}>{projectNumber}</span>
      </p>
      <div>
        <h3>{t('partners')}</h3>
        <ul className={styles['partners']}>
          {partners.map(({ name, country, isCoordinator }) => (
            <li key={name} className={rowClass([0, 16], 'between')}>
              <strong translate="no">{name}</strong>
              <span>
                {t(`partnerCountries.${country}`)}
                {isCoordinator && `, ${t('coordinator')}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
