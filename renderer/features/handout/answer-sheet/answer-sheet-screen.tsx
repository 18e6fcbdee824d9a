// Editor of the answer sheet: title, remark, entries in their order. The sheet can be printed, saved or copied.
import { ClipboardList, Printer, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { sourcesOf, type WrittenSheet } from '../../../../core/citing/written-sheet.ts';
import { paperOf, printPage } from '../../../data/services/print-page.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { lineClass, stackClass } from '../../../ui/layout.ts';
import { MainLink } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { OrderList } from '../../../ui/order-list.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { UndoBand } from '../../../ui/undo-band.tsx';
import { NotesTabs } from '../../shared/answer-sheet/notes-tabs.tsx';
import {
  clearSheet,
  forgetTakenOff,
  nameSheet,
  orderSheet,
  putBack,
  takeOff,
  useSheet,
} from '../../shared/answer-sheet/sheet-store.ts';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { useOrderWords } from '../../shared/use-order-words.ts';
import { ExportSheet } from './export-sheet.tsx';
import { SheetEntry } from './sheet-entry.tsx';
import { SheetPaper } from './sheet-paper.tsx';
import { useWrittenSheet } from './use-written-sheet.ts';

/** The answer sheet of this session. */
export function AnswerSheetScreen() {
  return <NeedsLibrary>{() => <Sheet />}</NeedsLibrary>;
}

function Sheet() {
  const t = useTranslations('answerSheet');
  const common = useTranslations('common');
  const written = useWrittenSheet();
  const isEmpty = useSheet(({ items }) => items.length === 0);
  useEffect(() => forgetTakenOff, []);
  if (!written) return <Loading />;
  return (
    <div>
      <Screen
        title={common('nav.notes')}
        width="list"
        placeName={t('title')}
        action={isEmpty ? undefined : <PrintButton written={written} />}
        lead={t('lead')}
        below={<NotesTabs current="answer-sheet" />}
      >
        <div className={stackClass(16)} data-answer-sheet={written.entries.length}>
          <TakenOff />
          {isEmpty ? <EmptySheet /> : <Entries written={written} />}
        </div>
      </Screen>
      <SheetPaper {...written} />
    </div>
  );
}

function EmptySheet() {
  const t = useTranslations('answerSheet');
  return (
    <EmptyState icon={ClipboardList} sentence={t('empty')} cause={t('emptyText', { add: t('add') })}>
      <MainLink to={{ screen: 'search' }}>{t('toSearch')}</MainLink>
    </EmptyState>
  );
}

function Entries({ written }: { readonly written: WrittenSheet }) {
  const t = useTranslations('answerSheet');
  const title = useSheet((sheet) => sheet.title);
  const remark = useSheet((sheet) => sheet.remark);
  return (
    <>
      <div className={stackClass(12)}>
        <TextField
          label={t('name')}
          value={title}
          placeholder={t('title')}
          onChange={(changed) => nameSheet({ title: changed })}
        />
        <TextField
          label={t('remark')}
          help={t('remarkHelp')}
          value={remark}
          rows={3}
          onChange={(changed) => nameSheet({ remark: changed })}
        />
      </div>
      <OrderList
        label={t('items')}
        words={useOrderWords()}
        onOrder={orderSheet}
        items={written.entries.map((entry) => ({
          id: entry.id,
          name: entry.title,
          content: (
            <div className={lineClass(8, 'between')}>
              <SheetEntry entry={entry} />
              <IconButton
                icon={Trash2}
                name={t('removeNamed', { name: entry.title })}
                onPress={() => takeOff(entry.id)}
              />
            </div>
          ),
        }))}
      />
      <ExportSheet written={written} />
      <div>
        <Button look="plain" icon={Trash2} onPress={clearSheet}>
          {t('clear')}
        </Button>
      </div>
    </>
  );
}

function PrintButton({ written }: { readonly written: WrittenSheet }) {
  const common = useTranslations('common');
  const print = async (): Promise<void> => {
    const printed = await printPage(paperOf(sourcesOf(written)));
    if (!printed.ok) showNotice({ kind: 'problem', problem: printed.problem });
  };
  return (
    <Button look="main" icon={Printer} onPress={() => void print()}>
      {common('print')}
    </Button>
  );
}

/** What was taken off last, with the way back. */
function TakenOff() {
  const t = useTranslations('answerSheet');
  const takenOff = useSheet((sheet) => sheet.takenOff);
  if (!takenOff) return null;
  const { kind } = takenOff;
  const name = (): string => {
    if (takenOff.kind === 'all') return '';
    const { item } = takenOff;
    if (item.kind === 'contact') return item.name;
    return item.source?.title ?? t('ownNote');
  };
  return (
    <UndoBand
      words={kind === 'all' ? t('cleared') : t('removed', { name: name() })}
      undoWords={t('undo')}
      onUndo={putBack}
    />
  );
}
