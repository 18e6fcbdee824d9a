// What stands around a text so that its first sentence comes first. Small controls beside the title, what replaced it below, the rest at the end.
import { useTranslations } from 'use-intl';
import { useCheckWords } from '../../../text/use-check-words.ts';
import { AgeLine, useResourceAge } from '../../../ui/age-line.tsx';
import { InfoButton } from '../../../ui/info-button.tsx';
import { LanguageSwitch } from '../../../ui/language-switch.tsx';
import { ReplacedBadge, SourceNote } from '../../../ui/source-note.tsx';
import { KitsOf } from '../kits/kits-of.tsx';
import type { ResourceSource } from './use-resource-source.ts';

/** Beside the title: the languages of the text, and how old its facts are and where it is from. */
export function TextTools(props: {
  readonly source: ResourceSource;
  readonly editions: Parameters<typeof LanguageSwitch>[0]['editions'];
}) {
  const t = useTranslations('common');
  const { resource, facts } = props.source;
  const { short } = useCheckWords();
  const { kind } = useResourceAge()(resource);
  const isOld = kind === 'old' || kind === 'check-due';
  return (
    <>
      <LanguageSwitch current={resource.language} editions={props.editions} isShort />
      <InfoButton name={t('ageAndSource')} warning={isOld ? short(resource) : undefined}>
        <AgeLine resource={resource} />
        <SourceNote facts={facts} />
      </InfoButton>
    </>
  );
}

/** Below the title, and only where there is something: what replaced the text, and other kits that have it. */
export function TextNotices({ source }: { readonly source: ResourceSource }) {
  const { resource, newer } = source;
  return (
    <>
      {newer && (
        <p>
          <ReplacedBadge by={newer} />
        </p>
      )}
      <KitsOf id={resource.id} kind="resource" />
    </>
  );
}

/** At the end of the text, on the screen and on paper: the age of its facts and its source, whole. */
export function TextEnd({ source }: { readonly source: ResourceSource }) {
  return (
    <>
      <AgeLine resource={source.resource} />
      <SourceNote facts={source.facts} />
    </>
  );
}
