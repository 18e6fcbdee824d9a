// Editor of a note: its quote, its own words, its colour. Removing it can be undone.
import { Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NoteColour } from '../../../../core/notes/quote.ts';
import { longestNote } from '../../../../core/user-data/events/note.ts';
import { whenPageEnds } from '../../../data/session/page-end.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, type DialogPosition } from '../../../ui/dialog.tsx';
import { textClass } from '../../../ui/text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { ColourChoice } from './colour-choice.tsx';
import styles from './note-editor.module.css';
import { inOneLine, type NamedNote } from './note-words.ts';

/** The editor of one note. However it is left, what was written is kept, unless the person cancels or removes the note. */
export function NoteEditor(props: {
  readonly note: NamedNote;
  readonly pageLabel: string;
  /** Language of the document. */
  readonly language: string | undefined;
  readonly position?: DialogPosition;
  readonly onKeep: (change: { readonly text: string; readonly colour: NoteColour }) => void;
  /** Absent for a note that is not kept yet. */
  readonly onRemove?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const t = useTranslations('notes');
  const common = useTranslations('common');
  const { note, onRemove, position = 'middle' } = props;
  const [text, setText] = useState(note.text);
  const [colour, setColour] = useState(note.colour);
  const isEmpty = text.trim() === '' && note.quote === undefined;
  const isToKeep = useRef(true);
  const keep = (): void => props.onKeep({ text: text.trim() === '' ? '' : text, colour });
  const leave = (): void => {
    isToKeep.current = false;
    props.onClose();
  };
  const save = (): void => {
    if (isEmpty) return;
    keep();
    leave();
  };
  const keepWritten = useEffectEvent(() => {
    const isWritten = onRemove ? text !== note.text || colour !== note.colour : text.trim() !== '';
    if (isToKeep.current && isWritten && !isEmpty) keep();
    isToKeep.current = false;
  });
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = words.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const closeKept = useEffectEvent(() => {
    keepWritten();
    // Whoever stays after all finds the note saved.
    props.onClose();
  });
  // Escape, a press beside it and another screen end the editor; a window that closes ends no component.
  useEffect(() => {
    const end = whenPageEnds(() => closeKept());
    return () => {
      end();
      keepWritten();
    };
  }, []);
  return (
    <Dialog
      title={t(onRemove ? 'editor' : 'editorNew')}
      isOpen
      position={position}
      onClose={props.onClose}
      actions={
        <>
          {onRemove && (
            <Button
              look="plain"
              icon={Trash2}
              onPress={() => {
                leave();
                onRemove();
              }}
            >
              {t('remove')}
            </Button>
          )}
          <Button onPress={leave}>{common('cancel')}</Button>
          <Button look="main" isDisabled={isEmpty} onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      {note.quote && (
        <blockquote className={styles['quote']} lang={props.language} data-note-quote>
          {inOneLine(note.quote.exact)}
        </blockquote>
      )}
      <p className={textClass('note')}>{t('onPage', { label: props.pageLabel })}</p>
      <TextField
        ref={words}
        label={t('text')}
        help={t('textHelp')}
        rows={5}
        value={text}
        onChange={(typed) => setText(typed.slice(0, longestNote))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <ColourChoice value={colour} onChange={setColour} />
    </Dialog>
  );
}
