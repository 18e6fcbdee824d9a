// Button that adds an entry to a list of fields.
import { Plus } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';

/** The button, in a line of its own. */
export function AddEntry({ words, onAdd }: { readonly words: string; readonly onAdd: () => void }) {
  return (
    <div>
      <Button icon={Plus} onPress={onAdd}>
        {words}
      </Button>
    </div>
  );
}
