// Places in a kit that can support an answer: headings of the module's lessons, and documents in its language.
import { useEffect, useState } from 'react';
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';
import { inlineText } from '../../../../core/markdown/inlines.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { flushEdits } from '../../../data/services/draft-store.ts';
import type { ChoiceOption } from '../../../ui/choice.tsx';
import type { QuizProps } from './quiz-editor.tsx';

/** The places by their addresses. Headings are known once the lessons were read. */
export function useReferencePlaces({
  draftId,
  module,
  resources,
}: QuizProps): readonly ChoiceOption<string>[] {
  const [headings, setHeadings] = useState<readonly ChoiceOption<string>[]>([]);
  const { work, language } = module;
  const lessons = JSON.stringify(module.lessons ?? []);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      await flushEdits();
      const found: ChoiceOption<string>[] = [];
      for (const lesson of JSON.parse(lessons) as NonNullable<DraftResource['lessons']>) {
        const text = await workshopService.text({ draftId, file: lesson.file });
        if (text.ok) found.push(...headingsOf(text.value.text, lesson, work));
      }
      if (isShown) setHeadings(found);
    };
    void read();
    return () => {
      isShown = false;
    };
  }, [draftId, work, lessons]);
  const documents = resources
    .filter((resource) => resource.kind !== 'module' && resource.language === language)
    .map(({ work: other, facts, file }) => ({ value: `kit:${other}`, label: facts.title ?? file }));
  return [...headings, ...documents];
}

type Lesson = NonNullable<DraftResource['lessons']>[number];

function headingsOf(text: string, { id, title }: Lesson, work: string): ChoiceOption<string>[] {
  return parseMarkdown(text).blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [
          {
            value: `kit:${work}/${id}#${block.id}`,
            label: [title, inlineText(block.children).trim()].filter((part) => part !== '').join(' · '),
          },
        ]
      : [],
  );
}
