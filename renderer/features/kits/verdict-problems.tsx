// Every problem of a kit: each in its own words, with what to do, technical words on request.
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../core/base/problem.ts';
import { useProblemText } from '../../text/problem-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import styles from './verdict-problems.module.css';

/** The problems, the one to act on first. */
export function VerdictProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const tell = useProblemText();
  return (
    <section className={classes(stackClass(8), styles['problems'])} aria-labelledby="verdict-problems">
      <h3 id="verdict-problems">{t('problemsCount', { count: problems.length })}</h3>
      <ul>
        {problems.map((problem) => {
          const words = tell(problem);
          return (
            <li key={JSON.stringify(problem)} data-problem={problem.code}>
              <span className={styles['icon']}>
                <Icon of={CircleAlert} />
              </span>
              <div className={styles['words']}>
                <p className={styles['what']}>{words.what}</p>
                <p>{words.todo}</p>
                <details>
                  <summary>{common('details')}</summary>
                  <code>{words.detail}</code>
                </details>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
