// The project from which the program grew: its name, its number, its four partners.
import { useTranslations } from 'use-intl';
import { rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import styles from './project-panel.module.css';

const projectNumber = 'HOME/2011/ISEC/AG/THB/4000002232';

/** Names as the organisations write them. */
const partners = [
  { name: 'KMOP', country: 'GR', isCoordinator: true },
  { name: 'Defence for Children International Italia', country: 'IT', isCoordinator: false },
  { name: 'CARDET', country: 'CY', isCoordinator: false },
  { name: 'CESIS', country: 'PT', isCoordinator: false },
] as const;

/** The project and its partners. */
export function ProjectPanel() {
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
