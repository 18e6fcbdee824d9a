// Group of translations. A document joins or leaves it by choosing the original.
import { useTranslations } from 'use-intl';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow } from '../../../data/services/draft-store.ts';
import { Button } from '../../../ui/button.tsx';
import { LanguageBadge } from '../../../ui/language-badge.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { RowList } from '../../../ui/row-list.tsx';
import { textClass } from '../../../ui/text.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { keepOpen } from '../draft/keep-open.ts';
import { openItem } from '../draft/open-item.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import styles from './translation-fields.module.css';
import { possibleOriginals, translationsOf } from './translations.ts';

/** The translations of a document, and the choice of its original. */
export function TranslationFields(props: { readonly draft: DraftView; readonly resource: DraftResource }) {
  const t = useTranslations('workshop');
  const { draft, resource } = props;
  const { file } = resource;
  const group = translationsOf(resource, draft.resources);
  const originals = possibleOriginals(resource, draft.resources);
  const original = draft.resources.find((other) => other.file === resource.original);
  const problem = useFieldProblem('translationOf');
  const unlink = (): void => void keepOpen(() => editNow({ kind: 'translation-unlinked', file }), file);
  return (
    <div className={stackClass(16)}>
      {group.length > 1 && (
        <div className={styles['group']}>
          <RowList aria-label={t('translations')}>
            {group.map((one) => (
              <li key={one.file} data-current={one.file === file || undefined}>
                {one.language && <LanguageBadge language={one.language} />}
                {one.file === file ? (
                  <span lang={one.language}>{one.facts.title}</span>
                ) : (
                  <button type="button" lang={one.language} onClick={() => openItem(one.file)}>
                    {one.facts.title}
                  </button>
                )}
                {one.original === undefined && (
                  <span className={classes(textClass('small'), styles['mark'])}>{t('original')}</span>
                )}
              </li>
            ))}
          </RowList>
        </div>
      )}
      {original || group.length > 1 ? (
        <div data-field="translationOf">
          <Button onPress={unlink}>{t('unlink')}</Button>
          <FieldProblem id="translation-problem" problem={problem} />
        </div>
      ) : originals.length > 0 ? (
        <ChoiceField
          label={t('linkTo')}
          field="translationOf"
          placeholder={t('noTranslation')}
          options={originals.map((one) => ({
            value: one.file,
            label: one.facts.title ?? one.file,
            ...(one.language ? { lang: one.language } : {}),
          }))}
          value={undefined}
          onChange={(chosen) =>
            void keepOpen(() => editNow({ kind: 'translation-linked', file, original: chosen }), file)
          }
        />
      ) : (
        <p className={textClass('note')}>{t('noOriginals')}</p>
      )}
    </div>
  );
}
