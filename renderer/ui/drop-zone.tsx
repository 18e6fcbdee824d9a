// Area for adding files: dropped anywhere on it, or chosen with a button. Both do the same.
import { FilePlus } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import styles from './drop-zone.module.css';
import { Icon } from './icon.tsx';
import { classes, lineClass } from './layout.ts';

/** An area that takes files; `words` say so while they hang over it. */
export function DropZone(props: {
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
  /** Whether it is a whole screen, and not a part of one. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const takes = (event: DragEvent): boolean =>
    props.isDisabled !== true && event.dataTransfer.types.includes('Files');
  const end = (): void => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it works for everybody
    <div
      className={styles['zone']}
      data-drop-zone
      data-page={props.isPage || undefined}
      onDragEnter={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) end();
      }}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        end();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) props.onFiles(files);
      }}
    >
      {props.children}
      {isOver && (
        <div className={styles['veil']} aria-hidden>
          <span className={classes(lineClass(12), styles['words'])}>
            <Icon of={FilePlus} size={22} />
            {props.words}
          </span>
        </div>
      )}
    </div>
  );
}

/** A button that lets a person choose files of the machine. */
export function FileButton(props: {
  readonly label: string;
  /** Endings, such as `.pdf`. */
  readonly accept: readonly string[];
  readonly isMany?: boolean;
  readonly look?: ButtonLook;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={FilePlus}
        look={props.look ?? 'quiet'}
        isDisabled={props.isDisabled ?? false}
        onPress={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept.join(',')}
        multiple={props.isMany ?? false}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}
