// Conversion of a drawing into a picture: painted by the browser on a transparent window of the requested size.
import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

const { ICON_DRAWING: drawing, ICON_PICTURE: picture, ICON_SIZE: size } = process.env;
const pixels = Number(size);

app.disableHardwareAcceleration();
app.commandLine.appendSwitch('force-device-scale-factor', '1');
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: pixels,
    height: pixels,
    useContentSize: true,
    frame: false,
    transparent: true,
    show: false,
    webPreferences: { offscreen: true, sandbox: true },
  });
  const image = `data:image/svg+xml;base64,${readFileSync(drawing).toString('base64')}`;
  const page = `<body style="margin:0;background:transparent"><img src="${image}" width="${pixels}" height="${pixels}" style="display:block">`;
  await window.loadURL(`data:text/html;base64,${Buffer.from(page).toString('base64')}`);
  await window.webContents.executeJavaScript('document.images[0].decode()');
  writeFileSync(picture, (await window.webContents.capturePage()).toPNG());
  app.quit();
});
