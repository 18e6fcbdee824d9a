// Choice of one of the kits in use.
import type { ComponentProps } from 'react';
import { useLibraryStore } from '../../../data/db/library-store.ts';
import { useKitName } from '../../../text/use-kit-name.ts';
import { Choice } from '../../../ui/choice.tsx';

/** The choice; nothing while there is one kit, which needs none. */
export function KitChoice(
  props: Pick<ComponentProps<typeof Choice<string>>, 'label' | 'hasVisibleLabel' | 'value' | 'onChange'>,
) {
  const nameOf = useKitName();
  const parts = useLibraryStore((state) => state.ready?.parts) ?? [];
  if (parts.length < 2) return null;
  return (
    <Choice
      {...props}
      options={parts.map(({ kitId }) => {
        const { text: label, language: lang } = nameOf(kitId);
        return { value: kitId, label, lang };
      })}
    />
  );
}
