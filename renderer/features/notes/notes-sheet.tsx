// Notes on paper and as PDF: the notes shown and nothing else of the window.
import { sourceText, type WrittenNotes } from '../../../core/notes/notes-markdown.ts';
import { PaperNote, PrintSheet } from '../../ui/print-sheet.tsx';
import styles from './notes-sheet.module.css';

/** The sheet; on paper only. */
export function NotesSheet({ lead, groups }: WrittenNotes) {
  return (
    <PrintSheet className={styles['sheet']} data-notes-sheet>
      <p>{lead}</p>
      {groups.map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          {group.notes.map((note) => (
            <div key={`${note.facts} ${note.quote ?? ''} ${note.text}`} className={styles['note']}>
              <h3>{note.facts}</h3>
              {note.quote !== undefined && <blockquote>{note.quote}</blockquote>}
              {note.text !== '' && <p className={styles['text']}>{note.text}</p>}
              <PaperNote>{sourceText(note.source)}</PaperNote>
            </div>
          ))}
        </section>
      ))}
    </PrintSheet>
  );
}
