// Open problems of a draft: the item, the fault, and a link to the field.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { DraftProblem, DraftView } from '../../../core/workshop/draft-view.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { cardClass } from '../../ui/card.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import { faultOf } from './draft/fault-of.ts';
import { useFaultText } from './draft/fault-text.ts';
import { fieldKeyOf } from './draft/field-key.ts';
import { goToPlace } from './draft/open-item.ts';
import { type ProblemPlace, placeOf } from './draft/problem-place.ts';
import styles from './problem-list.module.css';

/** The problems of a draft. */
export function ProblemList(props: {
  readonly draft: DraftView;
  readonly problems: readonly DraftProblem[];
}) {
  const t = useTranslations('workshop');
  const tell = useFaultText();
  const nameOf = useItemName(props.draft);
  const fieldName = useFieldName();
  const { draft, problems } = props;
  return (
    <section
      className={classes(stackClass(8), cardClass(), styles['list'])}
      aria-labelledby="problems-title"
      data-problem-list
    >
      <h2 id="problems-title">{t('toMend')}</h2>
      <ul>
        {problems.map((problem) => {
          const place = placeOf(problem, draft);
          const field = fieldName(place.field);
          return (
            <li key={`${problem.file} ${problem.field} ${problem.line ?? ''} ${problem.reason}`}>
              <button
                type="button"
                className={classes(itemClass(), styles['row'])}
                onClick={() => goToPlace(draft.draftId, place, problem.line)}
              >
                <strong>{nameOf(place, problem)}</strong>
                <span>
                  {field === undefined ? tell(problem) : t('atField', { field, fault: tell(problem) })}
                </span>
                {hasNoWords(problem) && <code>{problem.reason}</code>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Rare findings have no sentence of their own; the linter's words help whoever is asked. */
function hasNoWords(problem: DraftProblem): boolean {
  return ['other', 'format'].includes(faultOf(problem));
}

/** Names the field of a dotted path, as in its label; undefined when it has no name of its own. */
function useFieldName(): (path: string) => string | undefined {
  const t = useTranslations('workshop');
  return (path) => {
    const key = fieldKeyOf(path);
    return key && t(`fields.${key}`);
  };
}

/** What a problem concerns, by the name a person gave it. */
function useItemName(draft: DraftView): (place: ProblemPlace, problem: DraftProblem) => string {
  const t = useTranslations('workshop');
  const language = useLanguage();
  return ({ part, item }, { file }) => {
    if (item === undefined) return part === 'make' ? file : t(`partNames.${part}`);
    const contact = part === 'contacts' ? draft.contacts.find(({ id }) => id === item) : undefined;
    const resource = draft.resources.find((one) => one.file === item);
    const names = contact
      ? [
          chooseText(contact.organisation, language).text,
          chooseText(contact.service, language).text,
          contact.phones[0]?.number ?? '',
          t('contactNew'),
        ]
      : [resource?.facts.title ?? '', file.slice(file.lastIndexOf('/') + 1)];
    return names.find((name) => name !== '') ?? t('untitled');
  };
}
