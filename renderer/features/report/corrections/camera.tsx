// Read a code by camera: the page requests the camera, examines one frame after the other, and turns it off.

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { correctionsService } from '../../../data/services/calls.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { readQr } from '../../../ui/read-qr.ts';
import styles from './read-code.module.css';

const pauseMs = 120;
const limitMs = 80;

/** The camera's picture; ends by itself when a code was read, or no camera could be used. */
export function Camera(props: { readonly onText: (text: string) => void; readonly onFailed: () => void }) {
  const t = useTranslations('corrections');
  const video = useRef<HTMLVideoElement>(null);
  const latestProps = useRef(props);
  latestProps.current = props;
  useEffect(() => {
    const ending = new AbortController();
    void lookThrough(video.current, ending.signal).then((text) => {
      if (ending.signal.aborted) return;
      if (text === undefined) latestProps.current.onFailed();
      else latestProps.current.onText(text);
    });
    return () => ending.abort();
  }, []);
  return (
    <div className={classes(stackClass(12, 'start'), styles['camera'])}>
      <video ref={video} muted playsInline aria-label={t('camera')} data-camera>
        <track kind="captions" />
      </video>
      <p role="status">{t('looking')}</p>
    </div>
  );
}

/** The text of the first code that is seen; undefined when there is no camera. The camera is off when this settles. */
async function lookThrough(video: HTMLVideoElement | null, signal: AbortSignal): Promise<string | undefined> {
  const stream = await openCamera();
  try {
    if (!stream || !video || signal.aborted) return undefined;
    video.srcObject = stream;
    await video.play();
    return await firstCode(video, signal);
  } catch {
    return undefined;
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop();
    if (video) video.srcObject = null;
  }
}

/** Main lets the camera through only between these two words. */
async function openCamera(): Promise<MediaStream | undefined> {
  await correctionsService.camera(true);
  try {
    const constraints = { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'environment' };
    return await navigator.mediaDevices.getUserMedia({ video: constraints, audio: false });
  } catch {
    return undefined;
  } finally {
    await correctionsService.camera(false);
  }
}

async function firstCode(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  while (context && !signal.aborted) {
    const { videoWidth: width, videoHeight: height } = video;
    if (width > 0 && height > 0) {
      Object.assign(canvas, { width, height });
      context.drawImage(video, 0, 0);
      const text = readQr(context.getImageData(0, 0, width, height), limitMs);
      if (text !== undefined) return text;
    }
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  return undefined;
}
