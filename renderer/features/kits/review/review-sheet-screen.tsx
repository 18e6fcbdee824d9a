// The review sheet of a kit, to be printed or saved: for every text what was done with its facts and what is still open.
import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { kitLine } from '../../../../core/citing/kit-line.ts';
import type { Resource } from '../../../../core/kit/catalogue.ts';
import { withSuffix } from '../../../../core/kit/item-id.ts';
import type { OpenQuestion } from '../../../../core/kit/open-question.ts';
import { reviewCsv, reviewRows } from '../../../../core/library/review-sheet.ts';
import { hrefOf, type Route, routeOfResource } from '../../../app/routes/routes.ts';
import { type ReadyKit, useLibraryStore } from '../../../data/db/library-store.ts';
import { sheetsService } from '../../../data/services/calls.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useSaving } from '../../../data/user-data/use-saving.ts';
import { useCheckWords } from '../../../text/use-check-words.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { useKitName } from '../../../text/use-kit-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { rowClass, stackClass } from '../../../ui/layout.ts';
import { Screen } from '../../../ui/screen.tsx';
import { textClass } from '../../../ui/text.ts';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { SaveSheet } from '../../shared/save-sheet.tsx';
import { useLanguageOptions } from '../../shared/use-language-options.ts';
import styles from './review-sheet.module.css';

/** The screen; of the first kit when none is named. */
export function ReviewSheetScreen({ kit }: { readonly kit: string | undefined }) {
  return <NeedsLibrary>{() => <Loaded asked={kit} key={kit} />}</NeedsLibrary>;
}

function Loaded({ asked }: { readonly asked: string | undefined }) {
  const parts = useLibraryStore((state) => state.ready?.parts);
  const part = parts?.find(({ kitId }) => kitId === asked) ?? parts?.[0];
  return part && <ReviewSheet part={part} />;
}

function ReviewSheet({ part }: { readonly part: ReadyKit }) {
  const t = useTranslations('reviewSheet');
  const letter = useTranslations('letter');
  const nameOf = useKitName();
  const languages = useLanguageOptions();
  const own = useLanguage();
  const line = useLineOf(part);
  const { isSaving, save } = useSaving(() => letter('saved'));
  const { resources } = part.catalogue;
  const spoken = languages.filter(({ value }) => resources.some(({ language }) => language === value));
  const [language, setLanguage] = useState<Language>(
    spoken.some(({ value }) => value === own) ? own : (spoken[0]?.value ?? own),
  );
  const shown = resources.filter((resource) => resource.language === language);
  const count = shown.reduce((sum, { open }) => sum + (open?.length ?? 0), 0);
  return (
    <Screen
      title={t('titleOf', { kit: nameOf(part.kitId).text })}
      lead={t('lead')}
      action={
        <>
          {spoken.length > 1 && (
            <Choice label={t('language')} options={spoken} value={language} onChange={setLanguage} />
          )}
          <SaveSheet sheet="review" paper={[line]} />
          <Button
            icon={Table2}
            isDisabled={isSaving}
            onPress={() => void save(() => sheetsService.saveCsv(reviewCsv(reviewRows(shown))))}
          >
            {t('saveCsv')}
          </Button>
        </>
      }
    >
      <div className={stackClass(12)}>
        <div className={rowClass([0, 12], 'between')}>
          <p role="status">{t('count', { texts: shown.length, questions: count })}</p>
          <p className={textClass('note')}>{line.line}</p>
        </div>
        <DataTable className={styles['sheet']} columns={[t('text'), t('done'), t('still'), t('review')]}>
          <tbody>
            {shown.map((resource) => (
              <TextRow key={resource.id} resource={resource} suffix={part.suffix} />
            ))}
          </tbody>
        </DataTable>
      </div>
    </Screen>
  );
}

/** A text with all that is open in it. The last cell is for a pen. */
function TextRow({ resource, suffix }: { readonly resource: Resource; readonly suffix: string }) {
  const t = useTranslations('reviewSheet');
  const checks = useCheckWords();
  const id = withSuffix(resource.id, suffix);
  return (
    <tr data-text={resource.id}>
      <th scope="row" lang={resource.language}>
        <a href={hrefOf(routeOfResource({ id, kind: resource.kind }))}>{resource.title}</a>
      </th>
      <td>{checks.whole(resource)}</td>
      <td>
        {resource.open === undefined ? (
          t('nothing')
        ) : (
          <ul className={stackClass(8)}>
            {resource.open.map((one) => (
              <Question
                key={`${one.lesson} ${one.heading} ${one.title}`}
                of={one}
                to={placeOf(one, id, resource)}
                language={resource.language}
              />
            ))}
          </ul>
        )}
      </td>
      <td />
    </tr>
  );
}

function Question(props: {
  readonly of: OpenQuestion;
  readonly to: Route;
  readonly language: Resource['language'];
}) {
  const t = useTranslations('reviewSheet');
  const { title, reason, owner } = props.of;
  return (
    <li>
      <p lang={props.language}>
        <a href={hrefOf(props.to)}>{title}</a>
      </p>
      <p lang={props.language}>{reason}</p>
      {owner !== undefined && (
        <p className={textClass('note')}>{t('confirmBy', { who: t(`owners.${owner}`) })}</p>
      )}
    </li>
  );
}

/** Where the question stands. */
function placeOf({ lesson, heading }: OpenQuestion, id: string, { kind }: Resource): Route {
  return lesson === undefined
    ? routeOfResource({ id, kind }, { heading })
    : { screen: 'lesson', resourceId: id, lesson, heading };
}

/** The line that names the kit, on the screen and on paper. */
function useLineOf({ catalogue, isVerified }: ReadyKit) {
  const t = useTranslations('reviewSheet');
  const common = useTranslations('common');
  const nameOf = useKitName();
  const { day } = useFormats();
  const { id, version, publisher, issued } = catalogue;
  return kitLine(
    { title: nameOf(id).text, version, publisher: publisher.name, issued, isVerified },
    {
      kit: (kit) => t('fromKit', { kit: kit.title, version: kit.version, day: day(kit.issued) }),
      notVerified: common('publisherNotVerified'),
    },
  );
}
