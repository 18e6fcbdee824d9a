// The sentences of a task, with the names of the buttons put in.
import { useTranslations } from 'use-intl';
import { menuKeys } from '../../../core/ipc/menu-commands.ts';
import { labelsOf } from '../../app/commands/keys.ts';
import { stepNames, type Topic } from './topics.ts';

/** What Help says of a task. */
type TopicWords = { readonly title: string; readonly steps: readonly string[]; readonly place: string };

/** Gives the sentences of a task in the language of the interface. */
export function useTopicWords(): (topic: Topic) => TopicWords {
  const t = useTranslations('help');
  const everything = useTranslations();
  return ({ id, buttons, place }) => {
    const names = Object.fromEntries(
      Object.entries(buttons).map(([name, message]) => [name, everything(message)]),
    );
    const values = { ...names, keys: labelsOf(menuKeys.search).join(' ') };
    return {
      title: t(`topics.${id}.title`, values),
      steps: stepNames.map((step) => t(`topics.${id}.${step}`, values)),
      place: everything(place),
    };
  };
}
