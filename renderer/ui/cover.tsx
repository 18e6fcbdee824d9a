// Cover of a resource or a kit: drawn from its facts, or the real first page of a given PDF.
import {
  Armchair,
  BookOpen,
  DoorOpen,
  Footprints,
  KeyRound,
  type LucideIcon,
  MessagesSquare,
  Phone,
  Scale,
} from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Resource } from '../../core/kit/catalogue.ts';
import { type CoverDrawing, type CoverHue, kitHue } from '../../core/library/cover-design.ts';
import styles from './cover.module.css';
import { type CoverDesign, coverDesign } from './cover-design.ts';
import { classes } from './layout.ts';

const drawings: Readonly<Record<CoverDrawing, LucideIcon>> = {
  chair: Armchair,
  key: KeyRound,
  phone: Phone,
  scales: Scale,
  door: DoorOpen,
  footprints: Footprints,
  'speech-bubbles': MessagesSquare,
  'open-book': BookOpen,
};

type Shown = Pick<
  Resource,
  'kind' | 'cover' | 'title' | 'language' | 'coverTheme' | 'themes' | 'country' | 'order'
>;

/** A cover; decorative, so its title stands beside it for screen readers. `share` is how much of a module is done, 0 to 1. */
export function Cover({ resource, share }: { readonly resource: Shown; readonly share?: number }) {
  const [isBroken, setBroken] = useState(false);
  const hash = resource.cover?.sha256;
  if (hash === undefined || isBroken) return <DrawnCover resource={resource} share={share} />;
  return (
    <span className={classes(styles['cover'], styles['picture'])} data-form={resource.kind}>
      <img src={`/object/${hash}`} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
    </span>
  );
}

function DrawnCover({
  resource,
  share = 0,
}: {
  readonly resource: Shown;
  readonly share?: number | undefined;
}) {
  const t = useTranslations('common');
  const { form, hue, drawing, letters, number } = coverDesign(resource);
  return (
    <Paper form={form} hue={hue}>
      <span className={styles['small']}>{t(`kinds.${resource.kind}`)}</span>
      <strong
        className={styles['title']}
        lang={resource.language}
        data-long={hasLongWord(resource.title) || undefined}
      >
        {resource.title}
      </strong>
      {form === 'checklist' && <Ticks />}
      {number === undefined ? <Drawing of={drawing} /> : <span className={styles['number']}>{number}</span>}
      {letters !== undefined && <span className={styles['letters']}>{letters}</span>}
      {form === 'module' && <Ring share={share} />}
    </Paper>
  );
}

/** The cover of a kit: its name and its publisher in the colour of the kit. */
export function KitCover(props: {
  readonly kitId: string;
  readonly name: string;
  /** Absent where it is not known. */
  readonly nameLanguage?: string;
  /** Absent for a publisher whom nobody verified. */
  readonly publisher: string | undefined;
}) {
  return (
    <Paper form="kit" hue={kitHue(props.kitId)}>
      <strong className={styles['title']} lang={props.nameLanguage}>
        {props.name}
      </strong>
      <span className={styles['publisher']}>{props.publisher}</span>
    </Paper>
  );
}

/** More letters than a line of a cover holds at its usual size; nothing hyphenates a word here. */
const lineLetters = 11;

function hasLongWord(title: string): boolean {
  return title.split(/[\s-]+/).some((word) => word.length > lineLetters);
}

function Paper(props: {
  readonly form: CoverDesign['form'] | 'kit';
  readonly hue: CoverHue;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={classes(styles['cover'], styles['drawn'])}
      data-form={props.form}
      style={{ '--hue': `var(--hue-${props.hue})` } as CSSProperties}
      aria-hidden
    >
      {props.children}
    </span>
  );
}

function Drawing({ of }: { readonly of: CoverDrawing }) {
  const Lines = drawings[of];
  return <Lines className={styles['drawing']} strokeWidth={1.25} aria-hidden />;
}

function Ticks() {
  return (
    <span className={styles['ticks']}>
      <span />
      <span />
      <span />
    </span>
  );
}

const radius = 8;
const length = 2 * Math.PI * radius;

function Ring({ share }: { readonly share: number }) {
  return (
    <svg className={styles['ring']} viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r={radius} />
      {share > 0 && (
        <circle
          cx="10"
          cy="10"
          r={radius}
          strokeDasharray={`${share * length} ${length}`}
          transform="rotate(-90 10 10)"
          data-filled
        />
      )}
    </svg>
  );
}
