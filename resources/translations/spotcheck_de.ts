<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Taken when Spotcheck is opened again.</source>
        <translation>Gilt, sobald Spotcheck neu geöffnet wird.</translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation>Foto einpassen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One photo pixel is one screen pixel</source>
        <translation>Ein Fotopixel ist ein Bildschirmpixel</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Hide overlays</source>
        <translation>Überlagerungen ausblenden</translation>
    </message>
    <message>
        <source>The bare photo; hold the key to look for a moment</source>
        <translation>Das bloße Foto; Taste halten, um kurz hinzusehen</translation>
    </message>
    <message>
        <source>Adjust the view</source>
        <translation>Ansicht anpassen</translation>
    </message>
    <message>
        <source>Brightness, contrast, gamma, local contrast, grid, measuring; only for the eye</source>
        <translation>Helligkeit, Kontrast, Gamma, lokaler Kontrast, Raster, Messen; nur fürs Auge</translation>
    </message>
    <message>
        <source>Show photos as they are</source>
        <translation>Fotos unverändert zeigen</translation>
    </message>
    <message>
        <source>Takes all adjustments back</source>
        <translation>Nimmt alle Anpassungen zurück</translation>
    </message>
    <message>
        <source>Zoom lens</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Held: while you look; tapped: until tapped again</source>
        <translation>Gehalten: solange Sie schauen; getippt: bis zum nächsten Tippen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Drag between two points; Esc ends it</source>
        <translation>Zwischen zwei Punkten ziehen; Esc beendet</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>In photo pixels, or in mm once a scale is known</source>
        <translation>In Fotopixeln oder in mm, sobald ein Maßstab bekannt ist</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Only for the eye</source>
        <translation>Nur fürs Auge</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Same zoom on the next photo</source>
        <translation>Gleicher Zoom beim nächsten Foto</translation>
    </message>
    <message>
        <source>Else each photo is first shown whole</source>
        <translation>Sonst wird jedes Foto zuerst ganz gezeigt</translation>
    </message>
    <message>
        <source>Photos side by side</source>
        <translation>Fotos nebeneinander</translation>
    </message>
    <message>
        <source>Up to three photos of the case; a click makes one active</source>
        <translation>Bis zu drei Fotos des Falls; ein Klick macht eines aktiv</translation>
    </message>
    <message>
        <source>Fold the case list</source>
        <translation>Fallliste einklappen</translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation>Inspektor einklappen</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>the place</comment>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw regions on photos</source>
        <translation>Regionen auf Fotos zeichnen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Agreement by condition and group</source>
        <translation>Übereinstimmung nach Erkrankung und Gruppe</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>What stands out, and what people made of it</source>
        <translation>Was auffällt und was daraus gemacht wurde</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Write what a run found as one HTML or PDF file</source>
        <translation>Schreiben, was ein Lauf ergab, als eine HTML- oder PDF-Datei</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark palette</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light palette</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>LOOK</source>
        <translation>AUSSEHEN</translation>
    </message>
    <message>
        <source>SMART REGION MODEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>TASTEN</translation>
    </message>
    <message>
        <source>Undo {gesture}</source>
        <translation>Rückgängig: {gesture}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo {gesture}</source>
        <translation>Wiederholen: {gesture}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Nächster Fall</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Voriger Fall</translation>
    </message>
    <message>
        <source>Next to label</source>
        <translation>Nächster offener Fall</translation>
    </message>
    <message>
        <source>The next case you have not completed</source>
        <translation>Der nächste Fall, den Sie noch nicht abgeschlossen haben</translation>
    </message>
    <message>
        <source>Complete case</source>
        <translation>Fall abschließen</translation>
    </message>
    <message>
        <source>Locks your first reading of this case</source>
        <translation>Sperrt Ihre Erstbefundung dieses Falls</translation>
    </message>
    <message>
        <source>Add a diagnosis</source>
        <translation>Diagnose hinzufügen</translation>
    </message>
    <message>
        <source>What you think it is, the likeliest first</source>
        <translation>Wofür Sie es halten, das Wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>Flag for another look</source>
        <translation>Zum Nachsehen markieren</translation>
    </message>
    <message>
        <source>Mark this case; it stays yours to complete</source>
        <translation>Markiert diesen Fall; abschließen müssen Sie ihn weiterhin</translation>
    </message>
    <message>
        <source>Flag with a reason…</source>
        <translation>Mit Grund markieren…</translation>
    </message>
    <message>
        <source>Blurred, wrong photo, identity visible, not skin, or your own words</source>
        <translation>Unscharf, falsches Foto, Person erkennbar, keine Haut oder in eigenen Worten</translation>
    </message>
    <message>
        <source>Note on the case</source>
        <translation>Notiz zum Fall</translation>
    </message>
    <message>
        <source>Others see it once they have completed it</source>
        <translation>Andere sehen sie, sobald sie den Fall abgeschlossen haben</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>Schlichten</translation>
    </message>
    <message>
        <source>See every reader&apos;s outline and settle the ROI of the case</source>
        <translation>Die Umrisse aller Befunder sehen und die ROI des Falls festlegen</translation>
    </message>
    <message>
        <source>Draw consensus</source>
        <translation>Konsens zeichnen</translation>
    </message>
    <message>
        <source>By the chosen rule; undo takes it back</source>
        <translation>Nach der gewählten Regel; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Exclude case…</source>
        <translation>Fall ausschließen…</translation>
    </message>
    <message>
        <source>Leave it out of every result, with a reason</source>
        <translation>Aus allen Ergebnissen weglassen, mit Begründung</translation>
    </message>
    <message>
        <source>Excluded cases…</source>
        <translation>Ausgeschlossene Fälle…</translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation>Was weggelassen wird und warum</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Auswählen und verschieben</translation>
    </message>
    <message>
        <source>Select, move and reshape regions</source>
        <translation>Regionen auswählen, verschieben und umformen</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Click corner by corner, or drag</source>
        <translation>Ecke für Ecke klicken oder ziehen</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Draw the outline in one go</source>
        <translation>Den Umriss in einem Zug zeichnen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Paint; [ and ] change the size</source>
        <translation>Malen; [ und ] ändern die Größe</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Take parts of regions away</source>
        <translation>Teile von Regionen entfernen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Drag from corner to corner</source>
        <translation>Von Ecke zu Ecke ziehen</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Drag the box around it; handles turn it</source>
        <translation>Den Rahmen darum ziehen; Griffe drehen sie</translation>
    </message>
    <message>
        <source>Knife</source>
        <translation>Messer</translation>
    </message>
    <message>
        <source>Draw a line across a region to cut it</source>
        <translation>Eine Linie durch eine Region ziehen, um sie zu teilen</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Press on a colour; drag right or up for more of it, left or down for less</source>
        <translation>Auf eine Farbe drücken; nach rechts oder oben ziehen für mehr, nach links oder unten für weniger</translation>
    </message>
    <message>
        <source>Edge lasso</source>
        <translation>Kantenlasso</translation>
    </message>
    <message>
        <source>Click along an edge and the line keeps to it; hold Ctrl to draw freely</source>
        <translation>Entlang einer Kante klicken, die Linie folgt ihr; mit Strg frei zeichnen</translation>
    </message>
    <message>
        <source>Smart region</source>
        <translation>Intelligente Region</translation>
    </message>
    <message>
        <source>Scribble in it, or drag a box with Ctrl; Alt scribbles outside; Enter or a click accepts</source>
        <translation>Hineinkritzeln oder mit Strg einen Rahmen ziehen; mit Alt außerhalb kritzeln; Eingabe oder ein Klick übernimmt</translation>
    </message>
    <message>
        <source>Brush size follows the zoom</source>
        <translation>Pinselgröße folgt dem Zoom</translation>
    </message>
    <message>
        <source>Keep the size on the screen, not on the photo</source>
        <translation>Größe auf dem Bildschirm beibehalten, nicht auf dem Foto</translation>
    </message>
    <message>
        <source>Take the last gesture back</source>
        <translation>Die letzte Geste zurücknehmen</translation>
    </message>
    <message>
        <source>Bring back what was undone</source>
        <translation>Zurückholen, was rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>Region löschen</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>No visible lesion</source>
        <translation>Keine sichtbare Läsion</translation>
    </message>
    <message>
        <source>Your answer for this photo; drawing a lesion takes it back</source>
        <translation>Ihre Antwort für dieses Foto; eine gezeichnete Läsion nimmt sie zurück</translation>
    </message>
    <message>
        <source>Hide region</source>
        <translation>Region ausblenden</translation>
    </message>
    <message>
        <source>Only on the screen; with none selected all come back</source>
        <translation>Nur auf dem Bildschirm; ohne Auswahl kommen alle zurück</translation>
    </message>
    <message>
        <source>Lock region</source>
        <translation>Region sperren</translation>
    </message>
    <message>
        <source>No tool changes it until it is unlocked</source>
        <translation>Kein Werkzeug ändert sie, bis sie entsperrt ist</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Of the selected outline: low, medium, high, none</source>
        <translation>Des ausgewählten Umrisses: gering, mittel, hoch, keine Angabe</translation>
    </message>
    <message>
        <source>Comment on region</source>
        <translation>Kommentar zur Region</translation>
    </message>
    <message>
        <source>Of the selected region</source>
        <translation>Zur ausgewählten Region</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>A list to choose from by arrows or first letter</source>
        <translation>Eine Liste zur Wahl mit Pfeiltasten oder Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>Draw by keyboard</source>
        <translation>Mit der Tastatur zeichnen</translation>
    </message>
    <message>
        <source>A cursor for the arrow keys: Shift goes far, Space presses and lets go, Esc puts it away</source>
        <translation>Ein Zeiger für die Pfeiltasten: Umschalt geht weit, Leertaste drückt und lässt los, Esc legt ihn weg</translation>
    </message>
    <message>
        <source>Copy regions to the next photo</source>
        <translation>Regionen auf das nächste Foto kopieren</translation>
    </message>
    <message>
        <source>The selected ones, or all, scaled to the case&apos;s next photo</source>
        <translation>Die ausgewählten oder alle, auf die Größe des nächsten Fotos des Falls gebracht</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Palette, size of text, and every key</source>
        <translation>Farben, Textgröße, Sprache und alle Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Every key on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>On made-up cases; nothing you do there is kept</source>
        <translation>An erfundenen Fällen; nichts davon bleibt erhalten</translation>
    </message>
    <message>
        <source>Three steps…</source>
        <translation>Drei Schritte…</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Was zuerst zu tun ist</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Open a classifier by its model card</source>
        <translation>Einen Klassifikator über seine Modellkarte öffnen</translation>
    </message>
    <message>
        <source>Recipe…</source>
        <translation>Rezept…</translation>
    </message>
    <message>
        <source>Every parameter of the analysis</source>
        <translation>Alle Parameter der Analyse</translation>
    </message>
    <message>
        <source>Score all photos…</source>
        <translation>Alle Fotos bewerten…</translation>
    </message>
    <message>
        <source>In the background; only what is not scored yet or is stale</source>
        <translation>Im Hintergrund; nur, was noch nicht bewertet oder veraltet ist</translation>
    </message>
    <message>
        <source>Check trust of all scored cases</source>
        <translation>Karten aller bewerteten Fälle prüfen</translation>
    </message>
    <message>
        <source>In the background; whether the maps follow the model</source>
        <translation>Im Hintergrund; ob die Karten dem Modell folgen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>What runs, and what failed</source>
        <translation>Was läuft und was fehlschlug</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Make a new project</source>
        <translation>Ein neues Projekt anlegen</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Eine Projektdatei öffnen</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Seventy made-up cases with a small classifier</source>
        <translation>Siebzig erfundene Fälle mit einem kleinen Klassifikator</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>Fotos importieren…</translation>
    </message>
    <message>
        <source>Add photos, masks and a table</source>
        <translation>Fotos, Masken und eine Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write tables, masks or maps</source>
        <translation>Tabellen, Masken oder Karten schreiben</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie sichern…</translation>
    </message>
    <message>
        <source>A clean single file of this project</source>
        <translation>Eine einzelne, aufgeräumte Datei dieses Projekts</translation>
    </message>
    <message>
        <source>Relink photos…</source>
        <translation>Fotos neu verknüpfen…</translation>
    </message>
    <message>
        <source>Find photos again after their folder moved</source>
        <translation>Fotos wiederfinden, deren Ordner verschoben wurde</translation>
    </message>
    <message>
        <source>Reader…</source>
        <translation>Befunder…</translation>
    </message>
    <message>
        <source>Who labels in this sitting</source>
        <translation>Wer in dieser Sitzung zeichnet</translation>
    </message>
    <message>
        <source>Readers…</source>
        <translation>Alle Befunder…</translation>
    </message>
    <message>
        <source>Who reads here, how far they are, and who coordinates</source>
        <translation>Wer hier befundet, wie weit alle sind und wer koordiniert</translation>
    </message>
    <message>
        <source>Labelling protocol…</source>
        <translation>Zeichenprotokoll…</translation>
    </message>
    <message>
        <source>What readers are to follow</source>
        <translation>Woran sich Befunder halten sollen</translation>
    </message>
    <message>
        <source>Export my readings…</source>
        <translation>Meine Befundungen exportieren…</translation>
    </message>
    <message>
        <source>All that you did here as one file, to be merged into another copy of this project</source>
        <translation>Alles, was Sie hier getan haben, als eine Datei, um es mit einer anderen Kopie dieses Projekts zusammenzuführen</translation>
    </message>
    <message>
        <source>Merge readings…</source>
        <translation>Befundungen zusammenführen…</translation>
    </message>
    <message>
        <source>Bring in what readers did in their copies of this project</source>
        <translation>Übernehmen, was Befunder in ihren Kopien dieses Projekts getan haben</translation>
    </message>
    <message>
        <source>Order of labelling…</source>
        <translation>Reihenfolge der Fälle…</translation>
    </message>
    <message>
        <source>As imported, at random, or so that strata fill evenly</source>
        <translation>Wie importiert, zufällig oder so, dass sich Gruppen gleichmäßig füllen</translation>
    </message>
    <message>
        <source>Unblind…</source>
        <translation>Entblinden…</translation>
    </message>
    <message>
        <source>End blind reading for everyone, with a reason</source>
        <translation>Die verblindete Befundung für alle beenden, mit Begründung</translation>
    </message>
    <message>
        <source>Analysis plan…</source>
        <translation>Analyseplan…</translation>
    </message>
    <message>
        <source>Lay down and date what will be looked at, before any result is seen</source>
        <translation>Festlegen und datieren, was untersucht wird, bevor ein Ergebnis zu sehen ist</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>Alles ist bereits gesichert</translation>
    </message>
    <message>
        <source>Unite</source>
        <translation>Vereinigen</translation>
    </message>
    <message>
        <source>One region of all that are selected</source>
        <translation>Eine Region aus allen ausgewählten</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>The region selected first loses what the others cover</source>
        <translation>Die zuerst gewählte Region verliert, was die anderen bedecken</translation>
    </message>
    <message>
        <source>Split into parts</source>
        <translation>In Teile trennen</translation>
    </message>
    <message>
        <source>A region of its own for each part that stands apart</source>
        <translation>Eine eigene Region für jeden getrennten Teil</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>Vergrößern…</translation>
    </message>
    <message>
        <source>Outwards by photo pixels</source>
        <translation>Nach außen um Fotopixel</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Verkleinern…</translation>
    </message>
    <message>
        <source>Inwards by photo pixels</source>
        <translation>Nach innen um Fotopixel</translation>
    </message>
    <message>
        <source>Smooth…</source>
        <translation>Glätten…</translation>
    </message>
    <message>
        <source>A calmer outline</source>
        <translation>Ein ruhigerer Umriss</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>All that the region encloses</source>
        <translation>Alles, was die Region umschließt</translation>
    </message>
    <message>
        <source>To mask</source>
        <translation>In Maske umwandeln</translation>
    </message>
    <message>
        <source>Painted pixels instead of vertices; none changes</source>
        <translation>Gemalte Pixel statt Stützpunkten; keines ändert sich</translation>
    </message>
    <message>
        <source>To outline…</source>
        <translation>In Umriss umwandeln…</translation>
    </message>
    <message>
        <source>Vertices instead of painted pixels; an outline gets fewer. At most 0.5 % of the area changes</source>
        <translation>Stützpunkte statt gemalter Pixel; ein Umriss erhält weniger. Höchstens 0.5 % der Fläche ändern sich</translation>
    </message>
    <message>
        <source>History of regions…</source>
        <translation>Verlauf der Regionen…</translation>
    </message>
    <message>
        <source>Every state of the regions of this photo; any can be restored</source>
        <translation>Jeder Stand der Regionen dieses Fotos; jeder lässt sich wiederherstellen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>Vereinigung</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>Schnittmenge</translation>
    </message>
    <message>
        <source>Soft mean</source>
        <translation>Weicher Mittelwert</translation>
    </message>
    <message>
        <source>STAPLE</source>
        <translation>STAPLE</translation>
    </message>
    <message>
        <source>No case is shown.</source>
        <translation>Es wird kein Fall gezeigt.</translation>
    </message>
    <message>
        <source>Complete your own reading of this case first, so that it stays blind.</source>
        <translation>Schließen Sie zuerst Ihre eigene Befundung dieses Falls ab, damit sie verblindet bleibt.</translation>
    </message>
    <message>
        <source>Two readers at least must have completed this case.</source>
        <translation>Mindestens zwei Befunder müssen diesen Fall abgeschlossen haben.</translation>
    </message>
    <message>
        <source>Nothing is settled in this case yet: draw the consensus (C), or outline the lesion.</source>
        <translation>In diesem Fall ist noch nichts festgelegt: Zeichnen Sie den Konsens (C) oder umreißen Sie die Läsion.</translation>
    </message>
    <message>
        <source>The readers are still being compared; try again in a moment.</source>
        <translation>Die Befunder werden noch verglichen; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There is no further case to settle.</source>
        <translation>Es gibt keinen weiteren Fall zu schlichten.</translation>
    </message>
    <message>
        <source>The outline is this consensus already.</source>
        <translation>Der Umriss ist bereits dieser Konsens.</translation>
    </message>
    <message>
        <source>By this rule the readers agree on nothing.</source>
        <translation>Nach dieser Regel stimmen die Befunder in nichts überein.</translation>
    </message>
    <message>
        <source>A lesion is outlined on this photo; delete it to answer that none is visible.</source>
        <translation>Auf diesem Foto ist eine Läsion umrissen; löschen Sie sie, um zu antworten, dass keine sichtbar ist.</translation>
    </message>
    <message>
        <source>There is no further case to label.</source>
        <translation>Es gibt keinen weiteren offenen Fall.</translation>
    </message>
    <message>
        <source>A region “{label}” is locked; unlock it in the list of regions to change it.</source>
        <translation>Eine Region „{label}“ ist gesperrt; entsperren Sie sie in der Liste der Regionen, um sie zu ändern.</translation>
    </message>
    <message>
        <source>A region “{label}” is hidden; show it in the list of regions to change it.</source>
        <translation>Eine Region „{label}“ ist ausgeblendet; blenden Sie sie in der Liste der Regionen ein, um sie zu ändern.</translation>
    </message>
    <message>
        <source>A selected region is locked; unlock it to change it.</source>
        <translation>Eine ausgewählte Region ist gesperrt; entsperren Sie sie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Only regions of one label can be united.</source>
        <translation>Nur Regionen mit demselben Label lassen sich vereinigen.</translation>
    </message>
    <message>
        <source>Select two regions or more (Shift+click).</source>
        <translation>Wählen Sie zwei oder mehr Regionen (Umschalt+Klick).</translation>
    </message>
    <message>
        <source>Select a region first.</source>
        <translation>Wählen Sie zuerst eine Region.</translation>
    </message>
    <message>
        <source>The selected regions hold no pixel.</source>
        <translation>Die ausgewählten Regionen enthalten kein Pixel.</translation>
    </message>
    <message>
        <source>The regions share no pixel.</source>
        <translation>Die Regionen haben kein Pixel gemeinsam.</translation>
    </message>
    <message>
        <source>The region is in one part already.</source>
        <translation>Die Region ist bereits ein einziger Teil.</translation>
    </message>
    <message>
        <source>The line cuts nothing in two.</source>
        <translation>Die Linie teilt nichts.</translation>
    </message>
    <message>
        <source>No pixel would change.</source>
        <translation>Kein Pixel würde sich ändern.</translation>
    </message>
    <message>
        <source>The region is painted already.</source>
        <translation>Die Region ist bereits gemalt.</translation>
    </message>
    <message>
        <source>No vertex can be left out within that tolerance.</source>
        <translation>Innerhalb dieser Toleranz kann kein Stützpunkt wegfallen.</translation>
    </message>
    <message>
        <source>{count:,} vertices; {worst:.2%} of the area changed.</source>
        <translation>{count:,} Stützpunkte; {worst:.2%} der Fläche geändert.</translation>
    </message>
    <message>
        <source>Photo canvas</source>
        <translation>Zeichenfläche des Fotos</translation>
    </message>
    <message>
        <source>The photo with its regions. Draw with the tools; arrow keys move a selection.</source>
        <translation>Das Foto mit seinen Regionen. Zeichnen Sie mit den Werkzeugen; Pfeiltasten verschieben eine Auswahl.</translation>
    </message>
    <message>
        <source>This is the case&apos;s last photo; there is no next one to copy to.</source>
        <translation>Dies ist das letzte Foto des Falls; es gibt kein nächstes als Ziel.</translation>
    </message>
    <message>
        <source>There is no region to copy.</source>
        <translation>Es gibt keine Region zu kopieren.</translation>
    </message>
    <message>
        <source>“{text}” is in your list already.</source>
        <translation>„{text}“ steht bereits in Ihrer Liste.</translation>
    </message>
    <message>
        <source>{most} diagnoses at most; remove one to name another.</source>
        <translation>Höchstens {most} Diagnosen; entfernen Sie eine, um eine andere zu nennen.</translation>
    </message>
    <message>
        <source>“{text}” is removed.</source>
        <translation>„{text}“ ist entfernt.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Actions with their keys</source>
        <translation>Aktionen mit ihren Tasten</translation>
    </message>
    <message>
        <source>Encoder file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder, an ONNX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder, an ONNX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both files and offer the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer the model no more; the files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the promptable model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: two files of the Segment Anything kind give the smart region a second method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is ready. Encoder {encoder}; decoder {decoder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by {method}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotcheck projects (*.spotcheck)</source>
        <translation>Spotcheck-Projekte (*.spotcheck)</translation>
    </message>
    <message>
        <source>Some changes could not be saved: {message}
Stay, make room, and choose “Try again”.</source>
        <translation>Einige Änderungen konnten nicht gesichert werden: {message}
Bleiben Sie, schaffen Sie Platz und wählen Sie „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gesichert</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Ohne sie verlassen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Folder that the photos are in now</source>
        <translation>Ordner, in dem die Fotos jetzt liegen</translation>
    </message>
    <message>
        <source>You named no diagnosis before you completed the case.</source>
        <translation>Sie haben vor dem Abschluss des Falls keine Diagnose genannt.</translation>
    </message>
    <message>
        <source>The model has not said anything of this case yet.</source>
        <translation>Das Modell hat zu diesem Fall noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Importing photos</source>
        <translation>Fotos werden importiert</translation>
    </message>
    <message>
        <source>Adding the model</source>
        <translation>Modell wird hinzugefügt</translation>
    </message>
    <message>
        <source>Finding photos again</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Copied to {name}.</source>
        <translation>Kopiert nach {name}.</translation>
    </message>
    <message>
        <source>Photos found again: {found:,}; still missing: {missing:,}.</source>
        <translation>Fotos wiedergefunden: {found:,}; noch vermisst: {missing:,}.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({what}). It was written to the log file; please send it to the makers.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({what}). Es steht in der Protokolldatei; bitte senden Sie sie an die Hersteller.</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Not tested yet. The causal test takes the label out of each photo and looks at what the model then says.</source>
        <translation>Noch nicht geprüft. Der Kausaltest nimmt das Label aus jedem Foto heraus und sieht, was das Modell dann sagt.</translation>
    </message>
    <message>
        <source>The causal test has no figure for this label: it is marked on no photo that was tested.</source>
        <translation>Der Kausaltest hat für dieses Label keine Zahl: Es ist auf keinem der geprüften Fotos eingezeichnet.</translation>
    </message>
    <message>
        <source>Check every scored case of the latest run in the background; what is checked already is kept</source>
        <translation>Alle bewerteten Fälle des letzten Laufs im Hintergrund prüfen; was schon geprüft ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Check trust</source>
        <translation>Karten prüfen</translation>
    </message>
    <message>
        <source>Causal test</source>
        <translation>Kausaltest</translation>
    </message>
    <message>
        <source>Here you will see on what, beside the region of interest, the model&apos;s saliency lies more than it should, and keep what you make of it: what it is, how bad it is, and what is to be done.</source>
        <translation>Hier sehen Sie, worauf neben der Region von Interesse (ROI) die Salienz des Modells stärker liegt, als sie sollte, und halten fest, was Sie daraus schließen: was es ist, wie schwer es wiegt und was zu tun ist.</translation>
    </message>
    <message>
        <source>No label such as a ruler or hair is marked on a scored photo, so nothing can stand out. Mark what you see on the photos and score them again; or write a finding of your own.</source>
        <translation>Auf keinem bewerteten Foto ist ein Label wie Lineal oder Haare eingezeichnet, daher kann nichts auffallen. Zeichnen Sie ein, was Sie auf den Fotos sehen, und bewerten Sie sie neu; oder schreiben Sie eine eigene Feststellung.</translation>
    </message>
    <message>
        <source>On no marked label is saliency denser than its area explains. Write a finding of your own where you see something.</source>
        <translation>Auf keinem eingezeichneten Label ist die Salienz dichter, als seine Fläche erklärt. Schreiben Sie eine eigene Feststellung, wo Sie etwas sehen.</translation>
    </message>
    <message>
        <source>No findings yet</source>
        <translation>Noch keine Feststellungen</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>Zu den Fällen</translation>
    </message>
    <message numerus="yes">
        <source>You have completed none of {n:,} case. Findings are about results, and those show only the cases that you have completed, so that your reading stays your own.</source>
        <comment>You have completed none of {n:,} cases. Findings are about results, and those show only the cases that you have completed, so that your reading stays your own.</comment>
        <translation>
            <numerusform>Sie haben von {n:,} Fall noch keinen abgeschlossen. Feststellungen betreffen Ergebnisse, und diese zeigen nur die Fälle, die Sie abgeschlossen haben, damit Ihre Befundung Ihre eigene bleibt.</numerusform>
            <numerusform>Sie haben von {n:,} Fällen noch keinen abgeschlossen. Feststellungen betreffen Ergebnisse, und diese zeigen nur die Fälle, die Sie abgeschlossen haben, damit Ihre Befundung Ihre eigene bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Based on {done:,} of {n:,} case that you have completed.</source>
        <comment>Based on {done:,} of {n:,} cases that you have completed.</comment>
        <translation>
            <numerusform>Beruht auf {done:,} von {n:,} Fall, den Sie abgeschlossen haben.</numerusform>
            <numerusform>Beruht auf {done:,} von {n:,} Fällen, die Sie abgeschlossen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} finding of others shows once you have completed all.</source>
        <comment>{n:,} findings of others show once you have completed all.</comment>
        <translation>
            <numerusform>{n:,} Feststellung anderer erscheint, sobald Sie alle abgeschlossen haben.</numerusform>
            <numerusform>{n:,} Feststellungen anderer erscheinen, sobald Sie alle abgeschlossen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run has no such figures: the label is not marked in these cases, or they are not scored.</source>
        <translation>Der Lauf hat keine solchen Zahlen: Das Label ist in diesen Fällen nicht eingezeichnet, oder sie sind nicht bewertet.</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>unter 0.001</translation>
    </message>
    <message>
        <source>Share of saliency</source>
        <translation>Anteil der Salienz</translation>
    </message>
    <message>
        <source>Of the saliency outside the region of interest, how much lies on the label; mean over cases</source>
        <translation>Wie viel der Salienz außerhalb der Region von Interesse auf dem Label liegt; Mittel über die Fälle</translation>
    </message>
    <message>
        <source>Share of area</source>
        <translation>Anteil der Fläche</translation>
    </message>
    <message>
        <source>Of the area outside the region of interest, how much the label covers; mean over cases</source>
        <translation>Wie viel der Fläche außerhalb der Region von Interesse das Label bedeckt; Mittel über die Fälle</translation>
    </message>
    <message>
        <source>Enrichment (95 % interval)</source>
        <translation>Anreicherung (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Share of saliency by share of area; 1 is chance; patients are the units</source>
        <translation>Anteil der Salienz geteilt durch Anteil der Fläche; 1 ist Zufall; Einheiten sind Patienten</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>Korrigiertes p</translation>
    </message>
    <message>
        <source>Of an enrichment of 1, corrected for all labels and groups that were looked at</source>
        <translation>Für eine Anreicherung von 1, korrigiert für alle untersuchten Labels und Gruppen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>On which the label is marked</source>
        <translation>Auf denen das Label eingezeichnet ist</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Of these photos</source>
        <translation>Dieser Fotos</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Of these cases</source>
        <translation>Dieser Fälle</translation>
    </message>
    <message>
        <source>These people</source>
        <translation>Diese Menschen</translation>
    </message>
    <message>
        <source>Mean over cases: how often the model is right, or IoU</source>
        <translation>Mittel über die Fälle: wie oft das Modell recht hat, oder IoU</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>The same over all other cases of a known group</source>
        <translation>Dasselbe über alle anderen Fälle bekannter Gruppe</translation>
    </message>
    <message>
        <source>Difference (95 % interval)</source>
        <translation>Differenz (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Of the means; patients are the units</source>
        <translation>Der Mittelwerte; Einheiten sind Patienten</translation>
    </message>
    <message>
        <source>Of no difference, corrected for all groups of this kind</source>
        <translation>Für keine Differenz, korrigiert für alle Gruppen dieser Art</translation>
    </message>
    <message>
        <source>Of these people</source>
        <translation>Dieser Menschen</translation>
    </message>
    <message>
        <source>A finding needs words; until it has some, what it said before stays.</source>
        <translation>Eine Feststellung braucht Worte; bis sie welche hat, bleibt, was vorher dastand.</translation>
    </message>
    <message>
        <source>What did you find? The first line is the title.</source>
        <translation>Was haben Sie festgestellt? Die erste Zeile ist der Titel.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was festgestellt wurde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>How far this is settled</source>
        <translation>Wie weit dies geklärt ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>How bad it is</source>
        <translation>Wie schwer es wiegt</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>what is to be done</comment>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>What is to be done about it</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>New; it is kept once it says something.</source>
        <translation>Neu; wird gesichert, sobald etwas dasteht.</translation>
    </message>
    <message>
        <source>{made} · changed by {who}, {day} UTC · version {version}</source>
        <translation>{made} · geändert von {who}, {day} UTC · Version {version}</translation>
    </message>
    <message>
        <source>Heat map and outlines</source>
        <translation>Wärmekarte und Umrisse</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Photo alone</source>
        <translation>Nur das Foto</translation>
    </message>
    <message>
        <source>Photo {photo} of case {case}</source>
        <translation>Foto {photo} von Fall {case}</translation>
    </message>
    <message>
        <source>Open photo {photo} of case {case}</source>
        <translation>Foto {photo} von Fall {case} öffnen</translation>
    </message>
    <message>
        <source>The photo cannot be read</source>
        <translation>Das Foto ist nicht lesbar</translation>
    </message>
    <message>
        <source>Take photo {photo} out of this finding</source>
        <translation>Foto {photo} aus dieser Feststellung nehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Case {case}</source>
        <translation>Fall {case}</translation>
    </message>
    <message>
        <source>What it said before, who wrote it and when</source>
        <translation>Was vorher dastand, wer es schrieb und wann</translation>
    </message>
    <message>
        <source>Earlier versions: {count}</source>
        <translation>Frühere Versionen: {count}</translation>
    </message>
    <message>
        <source>Version {version}: {who}, {day} UTC</source>
        <translation>Version {version}: {who}, {day} UTC</translation>
    </message>
    <message numerus="yes">
        <source>{n} photo linked</source>
        <comment>{n} photos linked</comment>
        <translation>
            <numerusform>{n} Foto verknüpft</numerusform>
            <numerusform>{n} Fotos verknüpft</numerusform>
        </translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>Neue Feststellung</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
        <source>Photos are chosen by how much saliency lies on nothing that is drawn, one patient after the other. What is drawn on them answers this question, and no estimate counts it: photos chosen by their saliency overstate how much lies on a label.</source>
        <translation>Fotos werden danach gewählt, wie viel Salienz auf nichts Eingezeichnetem liegt, ein Patient nach dem anderen. Was auf ihnen eingezeichnet wird, beantwortet diese Frage und zählt in keiner Schätzung: Nach ihrer Salienz gewählte Fotos übertreiben, wie viel auf einem Label liegt.</translation>
    </message>
    <message>
        <source>Choose the photos that tell most; the log keeps who chose them, and they stay out of every estimate</source>
        <translation>Die aussagekräftigsten Fotos wählen; das Protokoll hält fest, wer sie wählte, und sie zählen in keiner Schätzung</translation>
    </message>
    <message>
        <source>Label next…</source>
        <translation>Fotos wählen…</translation>
    </message>
    <message>
        <source>Label next</source>
        <translation>Als Nächstes einzeichnen</translation>
    </message>
    <message>
        <source>{share} of its saliency lies on nothing drawn</source>
        <translation>{share} der Salienz liegt auf nichts Eingezeichnetem</translation>
    </message>
    <message>
        <source>{label} drawn</source>
        <translation>{label} eingezeichnet</translation>
    </message>
    <message>
        <source>Not labelled yet</source>
        <translation>Noch nicht eingezeichnet</translation>
    </message>
    <message>
        <source>Open photo {photo} of case {case} with the label {label}</source>
        <translation>Foto {photo} von Fall {case} mit dem Label {label} öffnen</translation>
    </message>
    <message>
        <source>Go label</source>
        <translation>Einzeichnen</translation>
    </message>
    <message>
        <source>Go label photo {photo}</source>
        <translation>Auf Foto {photo} einzeichnen</translation>
    </message>
    <message>
        <source>This is sure enough without further photos.</source>
        <translation>Das ist auch ohne weitere Fotos sicher genug.</translation>
    </message>
    <message>
        <source>This rests on too few patients to say how many more would settle it.</source>
        <translation>Das beruht auf zu wenigen Patienten, um zu sagen, wie viele weitere es klären würden.</translation>
    </message>
    <message>
        <source>This rests on few cases.</source>
        <translation>Das beruht auf wenigen Fällen.</translation>
    </message>
    <message>
        <source>This may be chance. Very many more patients with {label} would settle it, if it stays as it is.</source>
        <translation>Das kann Zufall sein. Sehr viele weitere Patienten mit {label} würden es klären, wenn es so bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>This may be chance. About {n:,} more patient with {label} would settle it, if it stays as it is.</source>
        <comment>This may be chance. About {n:,} more patients with {label} would settle it, if it stays as it is.</comment>
        <translation>
            <numerusform>Das kann Zufall sein. Etwa {n:,} weiterer Patient mit {label} würde es klären, wenn es so bleibt.</numerusform>
            <numerusform>Das kann Zufall sein. Etwa {n:,} weitere Patienten mit {label} würden es klären, wenn es so bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that can be labelled for it are below.</source>
        <translation>Alle dafür geeigneten Fotos stehen unten.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} further photo of these cases could be labelled with {label}.</source>
        <comment>{n:,} further photos of these cases could be labelled with {label}.</comment>
        <translation>
            <numerusform>Auf {n:,} weiteren Foto dieser Fälle ließe sich {label} einzeichnen.</numerusform>
            <numerusform>Auf {n:,} weiteren Fotos dieser Fälle ließe sich {label} einzeichnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} chosen photo</source>
        <comment>{n:,} chosen photos</comment>
        <translation>
            <numerusform>{n:,} gewählten Foto</numerusform>
            <numerusform>{n:,} gewählten Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {photos} now has {label}</source>
        <comment>{n} of {photos} now have {label}</comment>
        <translation>
            <numerusform>{n} von {photos} hat jetzt {label}</numerusform>
            <numerusform>{n} von {photos} haben jetzt {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>{drawn}: too few to test.</source>
        <translation>{drawn}: zu wenige für einen Test.</translation>
    </message>
    <message>
        <source>{drawn}. With them, the test that saliency does not depend on it gives {p} ({patients}).</source>
        <translation>{drawn}. Damit ergibt der Test, dass die Salienz nicht davon abhängt, {p} ({patients}).</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} patient</source>
        <comment>{n:,} patients</comment>
        <translation>
            <numerusform>{n:,} Patient</numerusform>
            <numerusform>{n:,} Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>When it was made</source>
        <translation>Als sie entstand</translation>
    </message>
    <message>
        <source>No photo is linked yet.</source>
        <translation>Noch kein Foto ist verknüpft.</translation>
    </message>
    <message>
        <source>Make a finding</source>
        <translation>Feststellung anlegen</translation>
    </message>
    <message>
        <source>Keep it with these figures and photos (Enter)</source>
        <translation>Mit diesen Zahlen und Fotos festhalten (Eingabe)</translation>
    </message>
    <message>
        <source>Link photo on the screen</source>
        <translation>Geöffnetes Foto verknüpfen</translation>
    </message>
    <message>
        <source>The photo that is open in Label</source>
        <translation>Das Foto, das unter Zeichnen offen ist</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>What is drawn on the photos</source>
        <translation>Was auf den Fotos gezeigt wird</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>numbers</comment>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Written without figures: no surprise of a run stands behind it.</source>
        <translation>Ohne Zahlen geschrieben: Keine Auffälligkeit eines Laufs steht dahinter.</translation>
    </message>
    <message>
        <source>The finding was made of run {run} of {model}.</source>
        <translation>Die Feststellung entstand aus Lauf {run} von {model}.</translation>
    </message>
    <message>
        <source>Run of {model}, {day}.</source>
        <translation>Lauf von {model}, {day}.</translation>
    </message>
    <message>
        <source>The map of this photo is no longer kept; score the case again to see it.</source>
        <translation>Die Karte dieses Fotos ist nicht mehr vorhanden; bewerten Sie den Fall neu, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The photo on the screen cannot be linked: complete its case first.</source>
        <translation>Das geöffnete Foto lässt sich nicht verknüpfen: Schließen Sie zuerst seinen Fall ab.</translation>
    </message>
    <message>
        <source>Working out what stands out…</source>
        <translation>Auffälligkeiten werden berechnet…</translation>
    </message>
    <message numerus="yes">
        <source>one more below: click on +{n}, or Right and Left, to show and to hide</source>
        <comment>{n} more below: click on +{n}, or Right and Left, to show and to hide</comment>
        <translation>
            <numerusform>eine weitere darunter: Klick auf +{n} oder Rechts und Links zum Ein- und Ausblenden</numerusform>
            <numerusform>{n} weitere darunter: Klick auf +{n} oder Rechts und Links zum Ein- und Ausblenden</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding has this status.</source>
        <translation>Keine Feststellung hat diesen Status.</translation>
    </message>
    <message>
        <source>Nothing stands out beside what is a finding already.</source>
        <translation>Nichts fällt auf außer dem, was schon Feststellung ist.</translation>
    </message>
    <message>
        <source>No candidate has these words.</source>
        <translation>Kein Kandidat enthält diese Wörter.</translation>
    </message>
    <message>
        <source>None yet. Write one of your own, or make one of a candidate.</source>
        <translation>Noch keine. Schreiben Sie eine eigene, oder machen Sie eine aus einem Kandidaten.</translation>
    </message>
    <message>
        <source>Write a finding of your own, without figures</source>
        <translation>Eine eigene Feststellung ohne Zahlen schreiben</translation>
    </message>
    <message>
        <source>Which findings are listed</source>
        <translation>Welche Feststellungen aufgeführt sind</translation>
    </message>
    <message>
        <source>Search findings and candidates</source>
        <translation>Feststellungen und Kandidaten suchen</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>CANDIDATES · {count}</source>
        <translation>KANDIDATEN · {count}</translation>
    </message>
    <message>
        <source>CANDIDATES</source>
        <translation>KANDIDATEN</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>Label error</source>
        <translation>Labelfehler</translation>
    </message>
    <message>
        <source>Method artefact</source>
        <translation>Methodenartefakt</translation>
    </message>
    <message>
        <source>Data gap</source>
        <translation>Datenlücke</translation>
    </message>
    <message>
        <source>Real medical cue</source>
        <translation>Echtes medizinisches Merkmal</translation>
    </message>
    <message>
        <source>The model uses something that has nothing to do with the disease</source>
        <translation>Das Modell nutzt etwas, das nichts mit der Erkrankung zu tun hat</translation>
    </message>
    <message>
        <source>A reference diagnosis or an outline is wrong</source>
        <translation>Eine Referenzdiagnose oder ein Umriss ist falsch</translation>
    </message>
    <message>
        <source>It comes from how the map or the agreement is made, not from the model</source>
        <translation>Es kommt daher, wie Karte oder Übereinstimmung entstehen, nicht vom Modell</translation>
    </message>
    <message>
        <source>There are too few photos of these people or this condition</source>
        <translation>Es gibt zu wenige Fotos dieser Menschen oder dieser Erkrankung</translation>
    </message>
    <message>
        <source>The model uses something that dermatologists use as well</source>
        <translation>Das Modell nutzt etwas, das auch Dermatologen nutzen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>None</source>
        <comment>action</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Collect photos</source>
        <translation>Fotos sammeln</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmentieren</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Neu labeln</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Nothing needs to be done</source>
        <translation>Nichts ist zu tun</translation>
    </message>
    <message>
        <source>Collect more photos of these people or this condition</source>
        <translation>Mehr Fotos dieser Menschen oder dieser Erkrankung sammeln</translation>
    </message>
    <message>
        <source>Train with photos in which it was taken out or pasted in</source>
        <translation>Mit Fotos trainieren, aus denen es entfernt oder in die es eingefügt wurde</translation>
    </message>
    <message>
        <source>Look at diagnoses or outlines again</source>
        <translation>Diagnosen oder Umrisse noch einmal prüfen</translation>
    </message>
    <message>
        <source>Train the model anew</source>
        <translation>Das Modell neu trainieren</translation>
    </message>
    <message>
        <source>action: none</source>
        <translation>Maßnahme: keine</translation>
    </message>
    <message>
        <source>action: collect photos</source>
        <translation>Maßnahme: Fotos sammeln</translation>
    </message>
    <message>
        <source>action: augment</source>
        <translation>Maßnahme: augmentieren</translation>
    </message>
    <message>
        <source>action: relabel</source>
        <translation>Maßnahme: neu labeln</translation>
    </message>
    <message>
        <source>action: retrain</source>
        <translation>Maßnahme: neu trainieren</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>status of a finding</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Nobody has decided yet</source>
        <translation>Noch niemand hat entschieden</translation>
    </message>
    <message>
        <source>It is so</source>
        <translation>Es ist so</translation>
    </message>
    <message>
        <source>It is not so, or does not matter</source>
        <translation>Es ist nicht so oder ohne Belang</translation>
    </message>
    <message>
        <source>It was so and has been mended</source>
        <translation>Es war so und ist behoben</translation>
    </message>
    <message>
        <source>Out of lists, tables and reports; the log keeps it</source>
        <translation>Aus Listen, Tabellen und Berichten genommen; das Protokoll behält sie</translation>
    </message>
    <message>
        <source>Right less often</source>
        <translation>Seltener richtig</translation>
    </message>
    <message>
        <source>Looks elsewhere</source>
        <translation>Schaut woandershin</translation>
    </message>
    <message>
        <source>Few cases</source>
        <translation>Wenige Fälle</translation>
    </message>
    <message>
        <source>All but withdrawn</source>
        <translation>Alle außer zurückgezogenen</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>kann Zufall sein</translation>
    </message>
    <message>
        <source>few cases</source>
        <translation>wenige Fälle</translation>
    </message>
    <message>
        <source>no p</source>
        <translation>kein p</translation>
    </message>
    <message>
        <source>{value:.0%} against {rest:.0%}</source>
        <translation>{value:.0%} gegen {rest:.0%}</translation>
    </message>
    <message>
        <source>IoU {value:.2f} against {rest:.2f}</source>
        <translation>IoU {value:.2f} gegen {rest:.2f}</translation>
    </message>
    <message>
        <source>p below {limit}</source>
        <translation>p unter {limit}</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Wrong photo</source>
        <translation>Falsches Foto</translation>
    </message>
    <message>
        <source>Identity visible</source>
        <translation>Person erkennbar</translation>
    </message>
    <message>
        <source>Not skin</source>
        <translation>Keine Haut</translation>
    </message>
    <message>
        <source>blurred</source>
        <comment>why a case is flagged</comment>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>wrong photo</source>
        <translation>falsches Foto</translation>
    </message>
    <message>
        <source>identity visible</source>
        <translation>Person erkennbar</translation>
    </message>
    <message>
        <source>not skin</source>
        <translation>keine Haut</translation>
    </message>
    <message>
        <source>draw polygon</source>
        <translation>Polygon zeichnen</translation>
    </message>
    <message>
        <source>draw lasso</source>
        <translation>Lasso zeichnen</translation>
    </message>
    <message>
        <source>draw edge lasso</source>
        <translation>Kantenlasso zeichnen</translation>
    </message>
    <message>
        <source>draw rectangle</source>
        <translation>Rechteck zeichnen</translation>
    </message>
    <message>
        <source>draw ellipse</source>
        <translation>Ellipse zeichnen</translation>
    </message>
    <message>
        <source>magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>smart region</source>
        <translation>intelligente Region</translation>
    </message>
    <message>
        <source>paint</source>
        <translation>malen</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>radieren</translation>
    </message>
    <message>
        <source>add to region</source>
        <translation>zur Region hinzufügen</translation>
    </message>
    <message>
        <source>subtract from region</source>
        <translation>von der Region abziehen</translation>
    </message>
    <message>
        <source>move region</source>
        <translation>Region verschieben</translation>
    </message>
    <message>
        <source>move regions</source>
        <translation>Regionen verschieben</translation>
    </message>
    <message>
        <source>move vertex</source>
        <translation>Stützpunkt verschieben</translation>
    </message>
    <message>
        <source>move vertices</source>
        <translation>Stützpunkte verschieben</translation>
    </message>
    <message>
        <source>insert vertex</source>
        <translation>Stützpunkt einfügen</translation>
    </message>
    <message>
        <source>delete vertex</source>
        <translation>Stützpunkt löschen</translation>
    </message>
    <message>
        <source>delete vertices</source>
        <translation>Stützpunkte löschen</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>anstoßen</translation>
    </message>
    <message>
        <source>nudge vertex</source>
        <translation>Stützpunkt anstoßen</translation>
    </message>
    <message>
        <source>nudge vertices</source>
        <translation>Stützpunkte anstoßen</translation>
    </message>
    <message>
        <source>turn ellipse</source>
        <translation>Ellipse drehen</translation>
    </message>
    <message>
        <source>turn rectangle</source>
        <translation>Rechteck drehen</translation>
    </message>
    <message>
        <source>resize ellipse</source>
        <translation>Größe der Ellipse ändern</translation>
    </message>
    <message>
        <source>resize rectangle</source>
        <translation>Größe des Rechtecks ändern</translation>
    </message>
    <message>
        <source>delete region</source>
        <translation>Region löschen</translation>
    </message>
    <message>
        <source>delete regions</source>
        <translation>Regionen löschen</translation>
    </message>
    <message>
        <source>unite regions</source>
        <translation>Regionen vereinigen</translation>
    </message>
    <message>
        <source>subtract regions</source>
        <translation>Regionen abziehen</translation>
    </message>
    <message>
        <source>split region</source>
        <translation>Region trennen</translation>
    </message>
    <message>
        <source>cut region</source>
        <translation>Region schneiden</translation>
    </message>
    <message>
        <source>grow region</source>
        <translation>Region vergrößern</translation>
    </message>
    <message>
        <source>grow regions</source>
        <translation>Regionen vergrößern</translation>
    </message>
    <message>
        <source>shrink region</source>
        <translation>Region verkleinern</translation>
    </message>
    <message>
        <source>shrink regions</source>
        <translation>Regionen verkleinern</translation>
    </message>
    <message>
        <source>smooth region</source>
        <translation>Region glätten</translation>
    </message>
    <message>
        <source>smooth regions</source>
        <translation>Regionen glätten</translation>
    </message>
    <message>
        <source>fill holes of region</source>
        <translation>Löcher der Region füllen</translation>
    </message>
    <message>
        <source>fill holes of regions</source>
        <translation>Löcher der Regionen füllen</translation>
    </message>
    <message>
        <source>make a mask of region</source>
        <translation>Region in Maske umwandeln</translation>
    </message>
    <message>
        <source>make a mask of regions</source>
        <translation>Regionen in Masken umwandeln</translation>
    </message>
    <message>
        <source>make an outline of region</source>
        <translation>Region in Umriss umwandeln</translation>
    </message>
    <message>
        <source>make an outline of regions</source>
        <translation>Regionen in Umrisse umwandeln</translation>
    </message>
    <message>
        <source>simplify outline of region</source>
        <translation>Umriss der Region vereinfachen</translation>
    </message>
    <message>
        <source>simplify outline of regions</source>
        <translation>Umrisse der Regionen vereinfachen</translation>
    </message>
    <message>
        <source>lock region</source>
        <translation>Region sperren</translation>
    </message>
    <message>
        <source>lock regions</source>
        <translation>Regionen sperren</translation>
    </message>
    <message>
        <source>unlock region</source>
        <translation>Region entsperren</translation>
    </message>
    <message>
        <source>unlock regions</source>
        <translation>Regionen entsperren</translation>
    </message>
    <message>
        <source>certainty</source>
        <comment>a gesture</comment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>comment</source>
        <comment>a gesture</comment>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>copy region</source>
        <translation>Region kopieren</translation>
    </message>
    <message>
        <source>copy regions</source>
        <translation>Regionen kopieren</translation>
    </message>
    <message>
        <source>restore region</source>
        <translation>Region wiederherstellen</translation>
    </message>
    <message>
        <source>draw consensus (majority)</source>
        <translation>Konsens zeichnen (Mehrheit)</translation>
    </message>
    <message>
        <source>draw consensus (union)</source>
        <translation>Konsens zeichnen (Vereinigung)</translation>
    </message>
    <message>
        <source>draw consensus (intersection)</source>
        <translation>Konsens zeichnen (Schnittmenge)</translation>
    </message>
    <message>
        <source>draw consensus (soft mean)</source>
        <translation>Konsens zeichnen (weicher Mittelwert)</translation>
    </message>
    <message>
        <source>draw consensus (STAPLE)</source>
        <translation>Konsens zeichnen (STAPLE)</translation>
    </message>
    <message>
        <source>import</source>
        <comment>a gesture</comment>
        <translation>Import</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>Angehalten. Was fertig war, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photo could not be scored.</source>
        <comment>{n} photos could not be scored.</comment>
        <translation>
            <numerusform>{n} Foto konnte nicht bewertet werden.</numerusform>
            <numerusform>{n} Fotos konnten nicht bewertet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} moves the photo while it is held and stays so.</source>
        <translation>{key} verschiebt gehalten das Foto; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} cancels what is being drawn and stays so.</source>
        <translation>{key} bricht ab, was gezeichnet wird; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} takes a corner back and stays so.</source>
        <translation>{key} nimmt eine Ecke zurück; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} makes the brush smaller and stays so.</source>
        <translation>{key} macht den Pinsel kleiner; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} makes the brush larger and stays so.</source>
        <translation>{key} macht den Pinsel größer; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} moves what is selected and stays so.</source>
        <translation>{key} verschiebt die Auswahl; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} goes to the next control and stays so.</source>
        <translation>{key} geht zum nächsten Bedienelement; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} goes to the control before and stays so.</source>
        <translation>{key} geht zum vorigen Bedienelement; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}” and stays so.</source>
        <translation>{key} wählt das Label „{label}“; das bleibt so.</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” now.</source>
        <translation>{key} ist jetzt die Taste für „{action}“.</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoom am Zeiger</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>Mausrad, Spreizen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Space, middle button, two fingers</source>
        <translation>Leertaste, mittlere Taste, zwei Finger</translation>
    </message>
    <message>
        <source>Finish / cancel a shape</source>
        <translation>Form beenden / abbrechen</translation>
    </message>
    <message>
        <source>Enter / Esc</source>
        <translation>Eingabe / Esc</translation>
    </message>
    <message>
        <source>Take back a corner</source>
        <translation>Eine Ecke zurücknehmen</translation>
    </message>
    <message>
        <source>Backspace, Ctrl+Z</source>
        <translation>Rücktaste, Strg+Z</translation>
    </message>
    <message>
        <source>Insert a corner</source>
        <translation>Eine Ecke einfügen</translation>
    </message>
    <message>
        <source>Double click, Alt+click an edge</source>
        <translation>Doppelklick, Alt+Klick auf eine Kante</translation>
    </message>
    <message>
        <source>Choose corners</source>
        <translation>Ecken auswählen</translation>
    </message>
    <message>
        <source>Shift+click, drag around them</source>
        <translation>Umschalt+Klick, Rahmen darum ziehen</translation>
    </message>
    <message>
        <source>Move regions by 1 / 10 pixels</source>
        <translation>Regionen um 1 / 10 Pixel verschieben</translation>
    </message>
    <message>
        <source>Arrows / Shift + arrows</source>
        <translation>Pfeile / Umschalt + Pfeile</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>[ and ], Shift+Wheel</source>
        <translation>[ und ], Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>Add to / subtract from a region</source>
        <translation>Zu einer Region hinzufügen / abziehen</translation>
    </message>
    <message>
        <source>Shift / Alt</source>
        <translation>Umschalt / Alt</translation>
    </message>
    <message>
        <source>Edge lasso drawn freely</source>
        <translation>Kantenlasso frei zeichnen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Smart region: box / outside</source>
        <translation>Intelligente Region: Rahmen / außen</translation>
    </message>
    <message>
        <source>Ctrl / Alt + drag</source>
        <translation>Strg / Alt + Ziehen</translation>
    </message>
    <message>
        <source>Move the cursor a little / far</source>
        <translation>Zeiger wenig / weit bewegen</translation>
    </message>
    <message>
        <source>Press and let go</source>
        <translation>Drücken und loslassen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Put the cursor away</source>
        <translation>Zeiger weglegen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Mit der Hand</translation>
    </message>
    <message>
        <source>By keyboard</source>
        <translation>Mit der Tastatur</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Keys of every action</source>
        <translation>Tasten aller Aktionen</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Every key can be another one</source>
        <translation>Jede Taste kann eine andere sein</translation>
    </message>
    <message>
        <source>Label of the next region</source>
        <translation>Label der nächsten Region</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haare</translation>
    </message>
    <message>
        <source>Nail</source>
        <translation>Nagel</translation>
    </message>
    <message>
        <source>Lip</source>
        <translation>Lippe</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Ohr</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>Auge</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Aufkleber</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>Jewellery</source>
        <translation>Schmuck</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Photo {number} of this case</source>
        <translation>Foto {number} dieses Falls</translation>
    </message>
    <message>
        <source>Click to draw on this photo</source>
        <translation>Klicken, um auf diesem Foto zu zeichnen</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>nach rechts gedreht</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf dem Kopf</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>nach links gedreht</translation>
    </message>
    <message>
        <source>display adjusted</source>
        <translation>Anzeige angepasst</translation>
    </message>
    <message>
        <source>Drag between two points. Along a ruler, say how long the line really is: the photo then has a scale.</source>
        <translation>Zwischen zwei Punkten ziehen. Geben Sie entlang eines Lineals an, wie lang die Linie wirklich ist: dann hat das Foto einen Maßstab.</translation>
    </message>
    <message>
        <source>How long the line really is</source>
        <translation>Wie lang die Linie wirklich ist</translation>
    </message>
    <message>
        <source>Real length in millimetres</source>
        <translation>Wirkliche Länge in Millimetern</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>Maßstab setzen</translation>
    </message>
    <message>
        <source>Kept with the photo</source>
        <translation>Bleibt beim Foto erhalten</translation>
    </message>
    <message>
        <source>Remove scale</source>
        <translation>Maßstab entfernen</translation>
    </message>
    <message>
        <source>Lengths are then in photo pixels again</source>
        <translation>Längen sind dann wieder in Fotopixeln</translation>
    </message>
    <message>
        <source>Measured: {length}</source>
        <translation>Gemessen: {length}</translation>
    </message>
    <message>
        <source>Scale: {pixels:.3g} pixels are 1 mm</source>
        <translation>Maßstab: {pixels:.3g} Pixel sind 1 mm</translation>
    </message>
    <message>
        <source>Only what you see changes. Regions, scores and maps stay as they are.</source>
        <translation>Nur die Anzeige ändert sich. Regionen, Werte und Karten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Local contrast</source>
        <translation>Lokaler Kontrast</translation>
    </message>
    <message>
        <source>Lifts faint structure; hair is left out, so that nothing glows along it</source>
        <translation>Hebt schwache Strukturen hervor; Haare bleiben ausgenommen, damit nichts an ihnen entlang leuchtet</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Close the view&apos;s card</source>
        <translation>Karte der Ansicht schließen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
    </message>
    <message>
        <source>You are practising: draw, delete, complete and score as you like. Nothing here is kept.</source>
        <translation>Sie üben: Zeichnen, löschen, abschließen und bewerten Sie nach Belieben. Nichts davon bleibt erhalten.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>The same cases, with nothing done to them</source>
        <translation>Dieselben Fälle, an denen noch nichts getan ist</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back to what was open before</source>
        <translation>Zurück zu dem, was vorher geöffnet war</translation>
    </message>
    <message>
        <source>another window</source>
        <translation>ein anderes Fenster</translation>
    </message>
    <message>
        <source>Open for reading only: {holder} holds this project. Nothing can be changed here.</source>
        <translation>Nur zum Lesen geöffnet: {holder} hält dieses Projekt. Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>This project holds no photos yet. Photos stay where they are and are never changed.</source>
        <translation>Dieses Projekt enthält noch keine Fotos. Fotos bleiben, wo sie sind, und werden nie verändert.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} file read.</source>
        <comment>{n:,} files read.</comment>
        <translation>
            <numerusform>{n:,} Datei gelesen.</numerusform>
            <numerusform>{n:,} Dateien gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nichts Neues.</translation>
    </message>
    <message>
        <source>{operations} in {cases} added.</source>
        <translation>Hinzugefügt: {operations} ({cases}).</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} operation</source>
        <comment>{n:,} operations</comment>
        <translation>
            <numerusform>{n:,} Vorgang</numerusform>
            <numerusform>{n:,} Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} case</source>
        <comment>{n:,} cases</comment>
        <translation>
            <numerusform>{n:,} Fall</numerusform>
            <numerusform>{n:,} Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all could be merged from {n:,} file.</source>
        <comment>Not all could be merged from {n:,} files.</comment>
        <translation>
            <numerusform>Aus {n:,} Datei konnte nicht alles übernommen werden.</numerusform>
            <numerusform>Aus {n:,} Dateien konnte nicht alles übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What more than half of the readers marked</source>
        <translation>Was mehr als die Hälfte der Befunder markierte</translation>
    </message>
    <message>
        <source>What any reader marked</source>
        <translation>Was irgendein Befunder markierte</translation>
    </message>
    <message>
        <source>What every reader marked</source>
        <translation>Was jeder Befunder markierte</translation>
    </message>
    <message>
        <source>What at least half of the readers marked</source>
        <translation>Was mindestens die Hälfte der Befunder markierte</translation>
    </message>
    <message>
        <source>What is likely inside when each reader is trusted as far as they agree with the others</source>
        <translation>Was wahrscheinlich innen liegt, wenn jedem Befunder so weit vertraut wird, wie er mit den anderen übereinstimmt</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Wo sie abweichen</translation>
    </message>
    <message>
        <source>Hatched: marked by some and not by others; the fuller, the more marked it</source>
        <translation>Schraffiert: von einigen markiert, von anderen nicht; je voller, desto mehr markierten es</translation>
    </message>
    <message>
        <source>How the readers&apos; outlines become one</source>
        <translation>Wie aus den Umrissen der Befunder einer wird</translation>
    </message>
    <message>
        <source>Rule of the consensus</source>
        <translation>Regel des Konsenses</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Konsens</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Share of the photo</source>
        <translation>Anteil am Foto</translation>
    </message>
    <message>
        <source>Overlap with the consensus of all readers by the rule below, on the score grid</source>
        <translation>Überlappung mit dem Konsens aller Befunder nach der Regel unten, auf dem Bewertungsraster</translation>
    </message>
    <message>
        <source>Show the outline of {reader}</source>
        <translation>Umriss von {reader} zeigen</translation>
    </message>
    <message>
        <source>Overlap with the consensus of all</source>
        <translation>Überlappung mit dem Konsens aller</translation>
    </message>
    <message>
        <source>{rule} (recipe)</source>
        <translation>{rule} (Rezept)</translation>
    </message>
    <message>
        <source>Comparing the readers…</source>
        <translation>Befunder werden verglichen…</translation>
    </message>
    <message>
        <source>Nobody has read this photo.</source>
        <translation>Niemand hat dieses Foto befundet.</translation>
    </message>
    <message>
        <source>Lowest IoU of two readers: {iou}</source>
        <translation>Niedrigster IoU zweier Befunder: {iou}</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the score grid’s cells comes out otherwise than by the rule: the photo is too small to draw it exactly.</source>
        <comment>{n} of the score grid’s cells come out otherwise than by the rule: the photo is too small to draw it exactly.</comment>
        <translation>
            <numerusform>{n} Zelle des Bewertungsrasters fällt anders aus als nach der Regel: Das Foto ist zu klein, um genau zu zeichnen.</numerusform>
            <numerusform>{n} Zellen des Bewertungsrasters fallen anders aus als nach der Regel: Das Foto ist zu klein, um genau zu zeichnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>{n} photo</source>
        <comment>{n} photos</comment>
        <translation>
            <numerusform>{n} Foto</numerusform>
            <numerusform>{n} Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>In the project&apos;s order</source>
        <translation>In der Reihenfolge des Projekts</translation>
    </message>
    <message>
        <source>In the order of labelling</source>
        <translation>In der Reihenfolge der Arbeitsliste</translation>
    </message>
    <message>
        <source>Still to do first</source>
        <translation>Offene zuerst</translation>
    </message>
    <message>
        <source>Lowest agreement first</source>
        <translation>Geringste Übereinstimmung zuerst</translation>
    </message>
    <message>
        <source>Readers differ most first</source>
        <translation>Größte Abweichung der Befunder zuerst</translation>
    </message>
    <message>
        <source>Show the case list</source>
        <translation>Fallliste zeigen</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Fälle suchen</translation>
    </message>
    <message>
        <source>Search cases by number, patient, sex, skin type or site</source>
        <translation>Fälle nach Nummer, Patient, Geschlecht, Hauttyp oder Körperstelle suchen</translation>
    </message>
    <message>
        <source>Number, patient, sex, skin type or site</source>
        <translation>Nummer, Patient, Geschlecht, Hauttyp oder Körperstelle</translation>
    </message>
    <message>
        <source>Show only cases in one state</source>
        <translation>Nur Fälle in einem Zustand zeigen</translation>
    </message>
    <message>
        <source>Order of the cases</source>
        <translation>Reihenfolge der Fälle</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Yours: N leads from case to case in it</source>
        <translation>Ihre: N führt darin von Fall zu Fall</translation>
    </message>
    <message>
        <source>Only cases of which you may see the scores</source>
        <translation>Nur Fälle, deren Werte Sie sehen dürfen</translation>
    </message>
    <message>
        <source>While ROIs are settled: by the lowest IoU of two readers</source>
        <translation>Während der Schlichtung: nach dem niedrigsten IoU zweier Befunder</translation>
    </message>
    <message>
        <source>No case fits this search.</source>
        <translation>Kein Fall passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>The cases will be listed here once photos are imported.</source>
        <translation>Hier stehen die Fälle, sobald Fotos importiert sind.</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <source>Cases settled of all</source>
        <translation>Geschlichtete Fälle von allen</translation>
    </message>
    <message>
        <source>Cases you have completed of all</source>
        <translation>Von Ihnen abgeschlossene Fälle von allen</translation>
    </message>
    <message>
        <source>Cases shown of all</source>
        <translation>Gezeigte Fälle von allen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>saliency</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Saliency above this percentile of the map is drawn in the same colour</source>
        <translation>Salienz über diesem Perzentil der Karte hat dieselbe Farbe</translation>
    </message>
    <message>
        <source>most saliency, clipped at {percentile:g} %</source>
        <translation>höchste Salienz, begrenzt bei {percentile:g} %</translation>
    </message>
    <message>
        <source>most saliency</source>
        <translation>höchste Salienz</translation>
    </message>
    <message>
        <source>Colours of the heat map, from no saliency to most saliency</source>
        <translation>Farben der Wärmekarte, von keiner bis zur höchsten Salienz</translation>
    </message>
    <message>
        <source>Your first diagnosis is the model&apos;s first</source>
        <translation>Ihre erste Diagnose ist die erste des Modells</translation>
    </message>
    <message>
        <source>Your first diagnosis is among the model&apos;s first three</source>
        <translation>Ihre erste Diagnose ist unter den ersten drei des Modells</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Average overlap of the model&apos;s list with yours, 0 to 1, as deep as the shorter of both</source>
        <translation>Mittlere Überlappung der Liste des Modells mit Ihrer, 0 bis 1, so tief wie die kürzere von beiden</translation>
    </message>
    <message>
        <source>Rank-biased overlap of the model&apos;s list with yours, 0 to 1 (p = 0.9)</source>
        <translation>Ranggewichtete Überlappung der Liste des Modells mit Ihrer, 0 bis 1 (p = 0.9)</translation>
    </message>
    <message>
        <source>The model&apos;s differential against yours</source>
        <translation>Die Differenzialdiagnose des Modells gegen Ihre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>{listed} and {more} more</source>
        <translation>{listed} und {more} weitere</translation>
    </message>
    <message numerus="yes">
        <source>{n} reader: {listed}</source>
        <comment>{n} readers together: {listed}</comment>
        <translation>
            <numerusform>{n} Befunder: {listed}</numerusform>
            <numerusform>{n} Befunder gemeinsam: {listed}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference differential: {listed}</source>
        <translation>Referenz-Differenzialdiagnose: {listed}</translation>
    </message>
    <message>
        <source>How sure you are, 1 to 5 (keys 1 to 5); only the order within your list counts</source>
        <translation>Wie sicher Sie sind, 1 bis 5 (Tasten 1 bis 5); nur die Reihenfolge in Ihrer Liste zählt</translation>
    </message>
    <message>
        <source>Confidence {value:g} of {highest}</source>
        <translation>Konfidenz {value:g} von {highest}</translation>
    </message>
    <message>
        <source>What you think it is, the likeliest first
Enter takes what is typed, Down chooses from the list of conditions; “… = 4” says how sure you are</source>
        <translation>Wofür Sie es halten, das Wahrscheinlichste zuerst
Eingabe übernimmt das Getippte, Pfeil ab wählt aus der Liste der Erkrankungen; „… = 4“ sagt, wie sicher Sie sind</translation>
    </message>
    <message>
        <source>Add a diagnosis…</source>
        <translation>Diagnose hinzufügen…</translation>
    </message>
    <message>
        <source>Rank by confidence. Equal confidence shares a rank, and the next one follows at once (1, 2, 2, 3).</source>
        <translation>Rang nach Konfidenz. Gleiche Konfidenz teilt sich einen Rang, der nächste folgt unmittelbar (1, 2, 2, 3).</translation>
    </message>
    <message>
        <source>1 to 5 confidence · Alt+Up, Alt+Down order · Delete remove</source>
        <translation>1 bis 5 Konfidenz · Alt+Pfeil auf, Alt+Pfeil ab Reihenfolge · Entf entfernen</translation>
    </message>
    <message>
        <source>Remove {diagnosis} (Delete)</source>
        <translation>{diagnosis} entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove {diagnosis}</source>
        <translation>{diagnosis} entfernen</translation>
    </message>
    <message>
        <source>counts as {condition}</source>
        <translation>zählt als {condition}</translation>
    </message>
    <message>
        <source>{diagnosis}, rank {rank}, confidence {value:g} of {highest}</source>
        <translation>{diagnosis}, Rang {rank}, Konfidenz {value:g} von {highest}</translation>
    </message>
    <message>
        <source>Your ranked differential. Confidence ranks it: equal confidence shares a rank, the next rank follows at once, and a diagnosis weighs 1 / rank where several readers&apos; lists become one.</source>
        <translation>Ihre gereihte Differenzialdiagnose. Die Konfidenz bestimmt den Rang: Gleiche Konfidenz teilt sich einen Rang, der nächste folgt unmittelbar, und eine Diagnose wiegt 1 / Rang, wo die Listen mehrerer Befunder eine werden.</translation>
    </message>
    <message>
        <source>Your diagnosis</source>
        <translation>Ihre Diagnose</translation>
    </message>
    <message>
        <source>Bring it back (Ctrl+Z in the list)</source>
        <translation>Zurückholen (Strg+Z in der Liste)</translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation>Entfernen rückgängig machen</translation>
    </message>
    <message>
        <source>No diagnosis is named.</source>
        <translation>Keine Diagnose genannt.</translation>
    </message>
    <message>
        <source>Your first reading names no diagnosis.</source>
        <translation>Ihre Erstbefundung nennt keine Diagnose.</translation>
    </message>
    <message>
        <source>Your first reading is locked: {diagnoses}.</source>
        <translation>Ihre Erstbefundung ist gesperrt: {diagnoses}.</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>{what} and reason</source>
        <translation>{what} und Grund</translation>
    </message>
    <message>
        <source>Copy {thing}</source>
        <translation>{thing} kopieren</translation>
    </message>
    <message>
        <source>Copy all lines, separated by tabs</source>
        <translation>Alle Zeilen kopieren, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Save {thing}…</source>
        <translation>{thing} sichern…</translation>
    </message>
    <message>
        <source>Write all lines to a text file</source>
        <translation>Alle Zeilen in eine Textdatei schreiben</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste sichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>a lesion is outlined</source>
        <translation>eine Läsion ist umrissen</translation>
    </message>
    <message>
        <source>no visible lesion</source>
        <translation>keine sichtbare Läsion</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>Photos of this case</source>
        <translation>Fotos dieses Falls</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Warum, wenn Sie möchten</translation>
    </message>
    <message>
        <source>Reason of the flag</source>
        <translation>Grund der Markierung</translation>
    </message>
    <message>
        <source>The usual reasons</source>
        <translation>Die üblichen Gründe</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>Inspektor zeigen</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Kein Fall</translation>
    </message>
    <message>
        <source>Import photos to begin.</source>
        <translation>Importieren Sie Fotos, um zu beginnen.</translation>
    </message>
    <message>
        <source>Next to settle</source>
        <translation>Nächster Schlichtungsfall</translation>
    </message>
    <message>
        <source>Settle case</source>
        <translation>Fall schlichten</translation>
    </message>
    <message>
        <source>Back to my reading</source>
        <translation>Zurück zu meiner Befundung</translation>
    </message>
    <message>
        <source>Flagged for another look</source>
        <translation>Zum Nachsehen markiert</translation>
    </message>
    <message>
        <source>Changes from here on are a second reading.</source>
        <translation>Änderungen ab hier sind eine Zweitbefundung.</translation>
    </message>
    <message>
        <source>Changes from here on are a second version.</source>
        <translation>Änderungen ab hier sind eine zweite Fassung.</translation>
    </message>
    <message>
        <source>Photo {number}: neither a lesion nor “no visible lesion”.</source>
        <translation>Foto {number}: weder Läsion noch „Keine sichtbare Läsion“.</translation>
    </message>
    <message>
        <source>Photos {first} and {last}: neither a lesion nor “no visible lesion”.</source>
        <translation>Fotos {first} und {last}: weder Läsion noch „Keine sichtbare Läsion“.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>noch {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s each</source>
        <translation>je {seconds} s</translation>
    </message>
    <message>
        <source>Long work, such as importing or scoring, is listed here while it runs and after it has ended.</source>
        <translation>Lange Arbeiten wie Import oder Bewertung stehen hier, während sie laufen und nachdem sie beendet sind.</translation>
    </message>
    <message>
        <source>Progress of “{job}”</source>
        <translation>Fortschritt von „{job}“</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold after the photo that is being worked on</source>
        <translation>Nach dem Foto anhalten, das gerade bearbeitet wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what was finished is kept</source>
        <translation>Beenden; was fertig ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Which photos failed, and why</source>
        <translation>Welche Fotos fehlschlugen und warum</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} failure</source>
        <comment>{n:,} failures</comment>
        <translation>
            <numerusform>{n:,} Fehler</numerusform>
            <numerusform>{n:,} Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Forget the jobs that have ended; their results stay</source>
        <translation>Beendete Aufträge vergessen; ihre Ergebnisse bleiben</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>Liste der Aufträge</translation>
    </message>
    <message>
        <source>Mixture + random walker</source>
        <translation>Farbmischung + Random Walker</translation>
    </message>
    <message>
        <source>Method: {method}</source>
        <translation>Methode: {method}</translation>
    </message>
    <message>
        <source>Method of the smart region: {method}</source>
        <translation>Methode der intelligenten Region: {method}</translation>
    </message>
    <message>
        <source>Hidden until you complete this case
so that your reading stays your own.</source>
        <translation>Verborgen, bis Sie diesen Fall abschließen,
damit Ihre Befundung Ihre eigene bleibt.</translation>
    </message>
    <message>
        <source>Scores, heat map and prediction appear then.</source>
        <translation>Werte, Wärmekarte und Vorhersage erscheinen dann.</translation>
    </message>
    <message>
        <source>Hidden until you settle this case
so that nobody follows the model.</source>
        <translation>Verborgen, bis Sie diesen Fall schlichten,
damit niemand dem Modell folgt.</translation>
    </message>
    <message>
        <source>No model yet.</source>
        <translation>Noch kein Modell.</translation>
    </message>
    <message>
        <source>Add a classifier to see what it predicts and where it looks.</source>
        <translation>Fügen Sie einen Klassifikator hinzu, um zu sehen, was er vorhersagt und wohin er schaut.</translation>
    </message>
    <message>
        <source>Being scored.</source>
        <translation>Wird bewertet.</translation>
    </message>
    <message>
        <source>The running job takes the case on the screen first.</source>
        <translation>Der laufende Auftrag nimmt den gezeigten Fall zuerst.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird gefragt…</translation>
    </message>
    <message>
        <source>The map refines as it is computed.</source>
        <translation>Die Karte verfeinert sich während der Berechnung.</translation>
    </message>
    <message>
        <source>The model could not be asked.</source>
        <translation>Das Modell konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Agreement with you</source>
        <translation>Übereinstimmung mit Ihnen</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Auf dem Foto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The map is not finished yet.</source>
        <translation>Die Karte ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Your note on this case</source>
        <translation>Ihre Notiz zu diesem Fall</translation>
    </message>
    <message>
        <source>Esc leads back to the photo</source>
        <translation>Esc führt zurück zum Foto</translation>
    </message>
    <message>
        <source>A note on this case</source>
        <translation>Eine Notiz zu diesem Fall</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Where the model looked: the saliency map</source>
        <translation>Wohin das Modell schaute: die Salienzkarte</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>The model&apos;s region: the saliency map cut at the threshold</source>
        <translation>Die Region des Modells: die Salienzkarte, an der Schwelle abgeschnitten</translation>
    </message>
    <message>
        <source>Agreement</source>
        <comment>over the photo</comment>
        <translation>Deckung</translation>
    </message>
    <message>
        <source>Both regions by colour: both, only the model, only you</source>
        <translation>Beide Regionen in Farbe: beide, nur das Modell, nur Sie</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>Deckkraft der Wärmekarte</translation>
    </message>
    <message>
        <source>What the saliency map compares the photo with</source>
        <translation>Womit die Salienzkarte das Foto vergleicht</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Share at which the model&apos;s region is cut</source>
        <translation>Anteil, bei dem die Region des Modells abgeschnitten wird</translation>
    </message>
    <message>
        <source>Back to the recipe&apos;s threshold</source>
        <translation>Zurück zur Schwelle des Rezepts</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Your own threshold, not the recipe&apos;s: these scores are not stored.</source>
        <translation>Ihre eigene Schwelle, nicht die des Rezepts: Diese Werte werden nicht gesichert.</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>The map explains the logit of “{name}”.</source>
        <translation>Die Karte erklärt das Logit von „{name}“.</translation>
    </message>
    <message>
        <source>The map explains the probability of “{name}”.</source>
        <translation>Die Karte erklärt die Wahrscheinlichkeit von „{name}“.</translation>
    </message>
    <message>
        <source>No reference diagnosis.</source>
        <translation>Keine Referenzdiagnose.</translation>
    </message>
    <message>
        <source>{condition} (written “{text}”)</source>
        <translation>{condition} (geschrieben „{text}“)</translation>
    </message>
    <message>
        <source>Reference: {diagnosis}, predicted</source>
        <translation>Referenz: {diagnosis}, vorhergesagt</translation>
    </message>
    <message>
        <source>Reference: {diagnosis}, missed</source>
        <translation>Referenz: {diagnosis}, verfehlt</translation>
    </message>
    <message>
        <source>Certainty low</source>
        <translation>Sicherheit gering</translation>
    </message>
    <message>
        <source>Certainty medium</source>
        <translation>Sicherheit mittel</translation>
    </message>
    <message>
        <source>Certainty high</source>
        <translation>Sicherheit hoch</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment on the region</source>
        <translation>Kommentar zur Region</translation>
    </message>
    <message>
        <source>How sure you are of this outline</source>
        <translation>Wie sicher Sie sich dieses Umrisses sind</translation>
    </message>
    <message>
        <source>Show {region}</source>
        <translation>{region} zeigen</translation>
    </message>
    <message>
        <source>Hide {region}</source>
        <translation>{region} ausblenden</translation>
    </message>
    <message>
        <source>Unlock {region}</source>
        <translation>{region} entsperren</translation>
    </message>
    <message>
        <source>Lock {region}</source>
        <translation>{region} sperren</translation>
    </message>
    <message>
        <source>Delete {region}</source>
        <translation>{region} löschen</translation>
    </message>
    <message>
        <source>Select {region} on the photo</source>
        <translation>{region} auf dem Foto auswählen</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>No lesion is visible here</source>
        <translation>Hier ist keine Läsion sichtbar</translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation>Es wird kein Foto gezeigt.</translation>
    </message>
    <message>
        <source>Nothing is settled on this photo yet.</source>
        <translation>Auf diesem Foto ist noch nichts festgelegt.</translation>
    </message>
    <message>
        <source>Nothing is outlined.</source>
        <translation>Nichts ist umrissen.</translation>
    </message>
    <message>
        <source>No region is drawn.</source>
        <translation>Keine Region ist gezeichnet.</translation>
    </message>
    <message>
        <source>Outline the lesion on the photo.</source>
        <translation>Umreißen Sie die Läsion auf dem Foto.</translation>
    </message>
    <message>
        <source>Outline a lesion to see scores.</source>
        <translation>Umreißen Sie eine Läsion, um Werte zu sehen.</translation>
    </message>
    <message>
        <source>The model&apos;s region is empty here.</source>
        <translation>Die Region des Modells ist hier leer.</translation>
    </message>
    <message>
        <source>The map is zero everywhere: it says nothing about this photo.</source>
        <translation>Die Karte ist überall null: Sie sagt nichts über dieses Foto.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>On this photo, with your regions as they are now</source>
        <translation>Auf diesem Foto, mit Ihren Regionen, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>What saliency of the same size would reach if its cells were strewn at random</source>
        <translation>Was gleich große Salienz erreichte, wären ihre Zellen zufällig verstreut</translation>
    </message>
    <message>
        <source>Shape
kept</source>
        <translation>Form
bewahrt</translation>
    </message>
    <message>
        <source>What the model&apos;s own saliency would reach on average if it lay elsewhere in this photo, its shape kept; computed when your hand rests</source>
        <translation>Was die Salienz des Modells im Mittel erreichte, läge sie mit gleicher Form anderswo in diesem Foto; berechnet, wenn Ihre Hand ruht</translation>
    </message>
    <message>
        <source>The model&apos;s saliency lies better here than in {share:.0f} % of all places in this photo.</source>
        <translation>Die Salienz des Modells liegt hier besser als an {share:.0f} % aller Stellen in diesem Foto.</translation>
    </message>
    <message>
        <source>Photo pixels; Enter applies, Esc leaves</source>
        <translation>Fotopixel; Eingabe wendet an, Esc verlässt</translation>
    </message>
    <message>
        <source>Amount in photo pixels</source>
        <translation>Betrag in Fotopixeln</translation>
    </message>
    <message>
        <source>How far colours may differ; drag right or up with the wand for more</source>
        <translation>Wie weit Farben abweichen dürfen; mit dem Zauberstab nach rechts oder oben ziehen für mehr</translation>
    </message>
    <message>
        <source>Wand tolerance</source>
        <translation>Toleranz des Zauberstabs</translation>
    </message>
    <message>
        <source>Draw a box around the region instead of a scribble in it; hold Ctrl for the other</source>
        <translation>Einen Rahmen um die Region ziehen statt hineinzukritzeln; mit Strg das jeweils andere</translation>
    </message>
    <message>
        <source>Smart region by box</source>
        <translation>Intelligente Region mit Rahmen</translation>
    </message>
    <message>
        <source>{name} is looking at the photo…</source>
        <translation>{name} betrachtet das Foto…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>Adjudicating · settled</source>
        <translation>Schlichtung · festgelegt</translation>
    </message>
    <message>
        <source>Adjudicating</source>
        <translation>Schlichtung</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Zweitbefundung</translation>
    </message>
    <message>
        <source>Blind first reading</source>
        <translation>Verblindete Erstbefundung</translation>
    </message>
    <message>
        <source>Unblinded project</source>
        <translation>Entblindetes Projekt</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>done</source>
        <comment>job</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>job</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>job</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Who labels in this sitting; click to change</source>
        <translation>Wer in dieser Sitzung zeichnet; Klick zum Ändern</translation>
    </message>
    <message>
        <source>Write what could not be saved once more</source>
        <translation>Schreiben, was nicht gesichert werden konnte</translation>
    </message>
    <message>
        <source>Open the jobs</source>
        <translation>Aufträge öffnen</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gesichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gesichert: {reason}</translation>
    </message>
    <message>
        <source>Practice: nothing is kept</source>
        <translation>Übung: Nichts bleibt erhalten</translation>
    </message>
    <message>
        <source>{role}: {reader} (unblinded)</source>
        <translation>{role}: {reader} (entblindet)</translation>
    </message>
    <message numerus="yes">
        <source>{n} failed</source>
        <comment>{n} failed</comment>
        <translation>
            <numerusform>{n} fehlgeschlagen</numerusform>
            <numerusform>{n} fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{job}, paused</source>
        <translation>{job}, angehalten</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>What the next region is: 1 to 9; all in a list</source>
        <translation>Was die nächste Region ist: 1 bis 9; alle in einer Liste</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>Pinselgröße ([ und ])</translation>
    </message>
    <message>
        <source>ROI: the region of interest that readers outlined. Control: its shape, put elsewhere on the photo</source>
        <translation>ROI: die von Befundern umrissene Region von Interesse. Kontrolle: ihre Form an anderer Stelle des Fotos</translation>
    </message>
    <message>
        <source>Probability of “{name}”: {before} with it, {after} with it {filled}</source>
        <translation>Wahrscheinlichkeit von „{name}“: {before} vorhanden, {after} {filled}</translation>
    </message>
    <message>
        <source>By how much the sum of the saliency misses the difference of the model&apos;s output between the photo and the baseline. Small is good; it does not by itself prove a good map.</source>
        <translation>Um wie viel die Summe der Salienz die Differenz der Modellausgabe zwischen Foto und Baseline verfehlt. Klein ist gut, beweist allein aber keine gute Karte.</translation>
    </message>
    <message>
        <source>Spearman&apos;s rank correlation of the two maps: 1 is the same order of all cells</source>
        <translation>Spearmans Rangkorrelation der beiden Karten: 1 ist dieselbe Reihenfolge aller Zellen</translation>
    </message>
    <message>
        <source>Intersection over union of the two saliency regions</source>
        <translation>Schnittmenge durch Vereinigung (IoU) der beiden Salienzregionen</translation>
    </message>
    <message>
        <source>Deletion: the most salient pixels are taken away first; a fast fall means that they mattered. Insertion: they are the first to be given back; a fast rise means the same.</source>
        <translation>Löschen: Die salientesten Pixel werden zuerst entfernt; ein rascher Abfall heißt, dass sie zählten. Einfügen: Sie werden zuerst zurückgegeben; ein rascher Anstieg heißt dasselbe.</translation>
    </message>
    <message>
        <source>deletion in random order</source>
        <translation>Löschen in zufälliger Folge</translation>
    </message>
    <message>
        <source>insertion in random order</source>
        <translation>Einfügen in zufälliger Folge</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>none</source>
        <comment>pixels taken away</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>all pixels</source>
        <translation>alle Pixel</translation>
    </message>
    <message>
        <source>Deletion and insertion curves</source>
        <translation>Kurven für Löschen und Einfügen</translation>
    </message>
    <message>
        <source>no layer random</source>
        <translation>keine Schicht zufällig</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>Similarity with random weights</source>
        <translation>Ähnlichkeit bei zufälligen Gewichten</translation>
    </message>
    <message>
        <source>When parts are taken away</source>
        <translation>Wenn Teile entfernt werden</translation>
    </message>
    <message>
        <source>Probability; grey: pixels in random order</source>
        <translation>Wahrscheinlichkeit; grau: Pixel in zufälliger Folge</translation>
    </message>
    <message>
        <source>When salient pixels go first</source>
        <translation>Wenn saliente Pixel zuerst gehen</translation>
    </message>
    <message>
        <source>How steady the map is</source>
        <translation>Wie stabil die Karte ist</translation>
    </message>
    <message>
        <source>With random weights</source>
        <translation>Mit zufälligen Gewichten</translation>
    </message>
    <message>
        <source>Probability of “{name}”; the mark is before</source>
        <translation>Wahrscheinlichkeit von „{name}“; der Strich ist vorher</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>The ROI</source>
        <translation>Die ROI</translation>
    </message>
    <message>
        <source>Everything but the ROI</source>
        <translation>Alles außer der ROI</translation>
    </message>
    <message>
        <source>The saliency outside the ROI</source>
        <translation>Die Salienz außerhalb der ROI</translation>
    </message>
    <message>
        <source>Control: as much, elsewhere</source>
        <translation>Kontrolle: gleich viel, woanders</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Deletion in random order</source>
        <translation>Löschen in zufälliger Folge</translation>
    </message>
    <message>
        <source>Insertion in random order</source>
        <translation>Einfügen in zufälliger Folge</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>verwischt</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>aufgefüllt</translation>
    </message>
    <message>
        <source>Baseline black</source>
        <translation>Baseline Schwarz</translation>
    </message>
    <message>
        <source>Baseline white</source>
        <translation>Baseline Weiß</translation>
    </message>
    <message>
        <source>Baseline mean colour</source>
        <translation>Baseline mittlere Farbe</translation>
    </message>
    <message>
        <source>Baseline blurred photo</source>
        <translation>Baseline unscharfes Foto</translation>
    </message>
    <message>
        <source>Baseline uniform noise</source>
        <translation>Baseline gleichmäßiges Rauschen</translation>
    </message>
    <message>
        <source>Baseline other photos</source>
        <translation>Baseline andere Fotos</translation>
    </message>
    <message>
        <source>Nobody has read this photo, so no region could be taken away.</source>
        <translation>Niemand hat dieses Foto befundet, daher konnte keine Region entfernt werden.</translation>
    </message>
    <message>
        <source>Nothing is outlined on this photo, so no region could be taken away.</source>
        <translation>Auf diesem Foto ist nichts umrissen, daher konnte keine Region entfernt werden.</translation>
    </message>
    <message>
        <source>The model does not see the ROI: it is cut off, or too small.</source>
        <translation>Das Modell sieht die ROI nicht: Sie ist abgeschnitten oder zu klein.</translation>
    </message>
    <message>
        <source>The ROI covers all that the model sees: nothing is left beside it.</source>
        <translation>Die ROI bedeckt alles, was das Modell sieht: Daneben bleibt nichts.</translation>
    </message>
    <message>
        <source>No saliency lies outside the ROI.</source>
        <translation>Außerhalb der ROI liegt keine Salienz.</translation>
    </message>
    <message>
        <source>The ROI fits nowhere else on the photo, so there is no control.</source>
        <translation>Die ROI passt nirgends sonst auf das Foto, daher gibt es keine Kontrolle.</translation>
    </message>
    <message>
        <source>The map is zero everywhere: pixels have no order in which to take them away.</source>
        <translation>Die Karte ist überall null: Pixel haben keine Reihenfolge, in der sie zu entfernen wären.</translation>
    </message>
    <message>
        <source>The model answered a changed photo with a number that is not finite.</source>
        <translation>Das Modell antwortete auf ein verändertes Foto mit einer nicht endlichen Zahl.</translation>
    </message>
    <message>
        <source>The network does not show its layers, so its weights cannot be made random.</source>
        <translation>Das Netz zeigt seine Schichten nicht, daher lassen sich seine Gewichte nicht zufällig setzen.</translation>
    </message>
    <message>
        <source>A map is the same everywhere, so its cells have no order to compare.</source>
        <translation>Eine Karte ist überall gleich, daher haben ihre Zellen keine vergleichbare Reihenfolge.</translation>
    </message>
    <message>
        <source>Neither of two maps has a region, so their overlap is not defined.</source>
        <translation>Keine von zwei Karten hat eine Region, daher ist ihre Überlappung nicht definiert.</translation>
    </message>
    <message>
        <source>The score grid is too small to compare the structure of two maps.</source>
        <translation>Das Bewertungsraster ist zu klein, um die Struktur zweier Karten zu vergleichen.</translation>
    </message>
    <message>
        <source>The recipe makes one map of a photo, so there is no other baseline to compare it with.</source>
        <translation>Das Rezept erzeugt eine Karte je Foto, daher gibt es keine andere Baseline zum Vergleich.</translation>
    </message>
    <message>
        <source>{subject} (consensus of readers)</source>
        <translation>{subject} (Konsens der Befunder)</translation>
    </message>
    <message>
        <source>Photo {percent:g} % darker</source>
        <translation>Foto {percent:g} % dunkler</translation>
    </message>
    <message>
        <source>Photo {percent:g} % brighter</source>
        <translation>Foto {percent:g} % heller</translation>
    </message>
    <message>
        <source>Noise of {percent:g} %</source>
        <translation>Rauschen von {percent:g} %</translation>
    </message>
    <message>
        <source>Baseline {name}</source>
        <translation>Baseline {name}</translation>
    </message>
    <message>
        <source>The map hardly changes with random weights (rank correlation {figure}): it says little of this model.</source>
        <translation>Die Karte ändert sich mit zufälligen Gewichten kaum (Rangkorrelation {figure}): Sie sagt wenig über dieses Modell.</translation>
    </message>
    <message>
        <source>The map owes much to the photo alone: with random weights its rank correlation is still {figure}.</source>
        <translation>Die Karte verdankt viel allein dem Foto: Mit zufälligen Gewichten ist ihre Rangkorrelation noch {figure}.</translation>
    </message>
    <message>
        <source>The map depends on what the model learned: with random weights its rank correlation is {figure}.</source>
        <translation>Die Karte hängt von dem ab, was das Modell gelernt hat: Mit zufälligen Gewichten ist ihre Rangkorrelation {figure}.</translation>
    </message>
    <message>
        <source>{label}: covers nothing, or everything, that the model sees, so it could not be taken away.</source>
        <translation>{label}: bedeckt nichts oder alles, was das Modell sieht, und konnte daher nicht entfernt werden.</translation>
    </message>
    <message>
        <source>{subject}: little is left around it, so it was partly filled with the mean colour of the rest.</source>
        <translation>{subject}: Ringsum bleibt wenig, daher wurde teils mit der mittleren Farbe des Rests aufgefüllt.</translation>
    </message>
    <message>
        <source>The map stopped before its tolerance was met; it may still change with more steps.</source>
        <translation>Die Karte endete, bevor ihre Toleranz erreicht war; mit mehr Schritten kann sie sich noch ändern.</translation>
    </message>
    <message>
        <source>The model says nearly the same of the photo and the baseline: the completeness gap has no meaning here.</source>
        <translation>Das Modell sagt über Foto und Baseline fast dasselbe: Die Vollständigkeitslücke hat hier keine Bedeutung.</translation>
    </message>
    <message>
        <source>The model answered with numbers that are not finite; there is no map.</source>
        <translation>Das Modell antwortete mit nicht endlichen Zahlen; es gibt keine Karte.</translation>
    </message>
    <message>
        <source>The model is so sure that its gradient is lost in rounding; explain the logit instead.</source>
        <translation>Das Modell ist so sicher, dass sein Gradient im Runden verloren geht; erklären Sie stattdessen das Logit.</translation>
    </message>
    <message>
        <source>Map error not estimated</source>
        <translation>Kartenfehler nicht geschätzt</translation>
    </message>
    <message>
        <source>Map error about {error}</source>
        <translation>Kartenfehler etwa {error}</translation>
    </message>
    <message>
        <source>Map error about {error} (tolerance {percent:g} %)</source>
        <translation>Kartenfehler etwa {error} (Toleranz {percent:g} %)</translation>
    </message>
    <message>
        <source>Completeness gap not defined here</source>
        <translation>Vollständigkeitslücke hier nicht definiert</translation>
    </message>
    <message>
        <source>Completeness gap not defined for this method</source>
        <translation>Vollständigkeitslücke für diese Methode nicht definiert</translation>
    </message>
    <message>
        <source>Completeness gap {gap}</source>
        <translation>Vollständigkeitslücke {gap}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pass through the network</source>
        <comment>{n:,} passes through the network</comment>
        <translation>
            <numerusform>{n:,} Durchlauf durch das Netz</numerusform>
            <numerusform>{n:,} Durchläufe durch das Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pass through the network of at most {most:,}</source>
        <comment>{n:,} passes through the network of at most {most:,}</comment>
        <translation>
            <numerusform>{n:,} Durchlauf durch das Netz von höchstens {most:,}</numerusform>
            <numerusform>{n:,} Durchläufe durch das Netz von höchstens {most:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks at layer {name}</source>
        <translation>Betrachtet Schicht {name}</translation>
    </message>
    <message>
        <source>{curve} from {first} to {last}</source>
        <translation>{curve} von {first} bis {last}</translation>
    </message>
    <message>
        <source>Take parts of the photo away, change it a little, and make the model&apos;s weights random: a map to be trusted follows the model. Takes a while.</source>
        <translation>Teile des Fotos entfernen, es leicht verändern und die Gewichte des Modells zufällig setzen: Eine verlässliche Karte folgt dem Modell. Dauert eine Weile.</translation>
    </message>
    <message>
        <source>Estimated distance of this map from the exact one, as a share of all saliency</source>
        <translation>Geschätzter Abstand dieser Karte von der exakten, als Anteil der gesamten Salienz</translation>
    </message>
    <message>
        <source>The maps of all baselines of this photo: rank correlation of the maps, and overlap (IoU) of their regions</source>
        <translation>Die Karten aller Baselines dieses Fotos: Rangkorrelation der Karten und Überlappung (IoU) ihrer Regionen</translation>
    </message>
    <message>
        <source>Progress of the checks</source>
        <translation>Fortschritt der Prüfungen</translation>
    </message>
    <message>
        <source>Stop checking this map</source>
        <translation>Prüfung dieser Karte beenden</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>The probability of “{name}”</source>
        <translation>Die Wahrscheinlichkeit von „{name}“</translation>
    </message>
    <message>
        <source>Waits for what is running.</source>
        <translation>Wartet auf das, was läuft.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check this map</source>
        <translation>Diese Karte prüfen</translation>
    </message>
    <message>
        <source>Opened for reading only: findings could not be kept</source>
        <translation>Nur zum Lesen geöffnet: Prüfergebnisse könnten nicht gesichert werden</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Every check of this map, with its figures</source>
        <translation>Alle Prüfungen dieser Karte mit ihren Zahlen</translation>
    </message>
    <message>
        <source>correlation {figure}</source>
        <translation>Korrelation {figure}</translation>
    </message>
    <message>
        <source>overlap {figure}</source>
        <translation>Überlappung {figure}</translation>
    </message>
    <message>
        <source>Baselines cannot be compared: a map is the same everywhere.</source>
        <translation>Baselines nicht vergleichbar: Eine Karte ist überall gleich.</translation>
    </message>
    <message>
        <source>Baselines: {figures}</source>
        <translation>Baselines: {figures}</translation>
    </message>
    <message>
        <source>Baselines disagree: {figures}</source>
        <translation>Baselines weichen ab: {figures}</translation>
    </message>
    <message>
        <source>Baselines agree: {figures}</source>
        <translation>Baselines stimmen überein: {figures}</translation>
    </message>
    <message>
        <source>Making the practice cases</source>
        <translation>Übungsfälle werden erzeugt</translation>
    </message>
    <message>
        <source>You are practising already.</source>
        <translation>Sie üben bereits.</translation>
    </message>
    <message>
        <source>A job is running, which practising would stop. Wait until it is done.</source>
        <translation>Ein Auftrag läuft, den das Üben anhalten würde. Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Starting over…</source>
        <translation>Von vorn…</translation>
    </message>
    <message>
        <source>The practice cases are ready; choose Practise once your own work is done.</source>
        <translation>Die Übungsfälle sind bereit; wählen Sie „Üben“, wenn Ihre eigene Arbeit getan ist.</translation>
    </message>
    <message>
        <source>“{name}” is what readers agree on and cannot be a reader&apos;s name; choose another.</source>
        <translation>„{name}“ bezeichnet, worin Befunder übereinstimmen, und kann kein Name eines Befunders sein; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” is what a coordinator has settled and cannot be a reader&apos;s name; choose another.</source>
        <translation>„{name}“ bezeichnet, was ein Koordinator festgelegt hat, und kann kein Name eines Befunders sein; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” stands for the classifier in tables and cannot be a reader&apos;s name; choose another.</source>
        <translation>„{name}“ steht in Tabellen für den Klassifikator und kann kein Name eines Befunders sein; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” stands for all other readers in tables and cannot be a reader&apos;s name; choose another.</source>
        <translation>„{name}“ steht in Tabellen für alle anderen Befunder und kann kein Name eines Befunders sein; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Enter your name, so that your regions can be told from those of others.</source>
        <translation>Geben Sie Ihren Namen ein, damit Ihre Regionen von denen anderer zu unterscheiden sind.</translation>
    </message>
    <message>
        <source>“{name}” would stand for a case read again; choose a name that does not end so.</source>
        <translation>„{name}“ stünde für einen erneut befundeten Fall; wählen Sie einen Namen, der nicht so endet.</translation>
    </message>
    <message>
        <source>A name is one line of at most {most} characters; choose a shorter one.</source>
        <translation>Ein Name ist eine Zeile mit höchstens {most} Zeichen; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>There is “{alike}” already; choose that name from the list, or write one that differs more.</source>
        <translation>„{alike}“ gibt es schon; wählen Sie diesen Namen aus der Liste oder einen, der sich mehr unterscheidet.</translation>
    </message>
    <message>
        <source>Fitzpatrick {skin_type}</source>
        <translation>Fitzpatrick {skin_type}</translation>
    </message>
    <message>
        <source>No facts given</source>
        <translation>Keine Angaben</translation>
    </message>
    <message>
        <source>Nothing has been drawn on this photo yet.</source>
        <translation>Auf diesem Foto ist noch nichts gezeichnet.</translation>
    </message>
    <message>
        <source>What the report will hold</source>
        <translation>Was der Bericht enthalten wird</translation>
    </message>
    <message>
        <source>Here you will write what a run found as one file that others can read without Spotcheck.</source>
        <translation>Hier schreiben Sie, was ein Lauf ergab, als eine Datei, die andere ohne Spotcheck lesen können.</translation>
    </message>
    <message>
        <source>No scored photo has a region that a reader drew. Draw regions, then score the cases again.</source>
        <translation>Kein bewertetes Foto hat eine von einem Befunder gezeichnete Region. Zeichnen Sie Regionen und bewerten Sie die Fälle dann neu.</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Noch nichts zu berichten</translation>
    </message>
    <message numerus="yes">
        <source>Only the {done:,} of {n:,} case that you have completed are in the report, because you read this project blind. The command line reports all of them.</source>
        <comment>Only the {done:,} of {n:,} cases that you have completed are in the report, because you read this project blind. The command line reports all of them.</comment>
        <translation>
            <numerusform>Der Bericht enthält nur {done:,} von {n:,} Fall, den Sie abgeschlossen haben, weil Sie dieses Projekt verblindet befunden. Die Befehlszeile berichtet über alle.</numerusform>
            <numerusform>Der Bericht enthält nur die {done:,} von {n:,} Fällen, die Sie abgeschlossen haben, weil Sie dieses Projekt verblindet befunden. Die Befehlszeile berichtet über alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have completed none of {n:,} case. A report speaks of results, and those show only the cases that you have completed, so that your reading stays your own.</source>
        <comment>You have completed none of {n:,} cases. A report speaks of results, and those show only the cases that you have completed, so that your reading stays your own.</comment>
        <translation>
            <numerusform>Sie haben von {n:,} Fall noch keinen abgeschlossen. Ein Bericht handelt von Ergebnissen, und diese zeigen nur die Fälle, die Sie abgeschlossen haben, damit Ihre Befundung Ihre eigene bleibt.</numerusform>
            <numerusform>Sie haben von {n:,} Fällen noch keinen abgeschlossen. Ein Bericht handelt von Ergebnissen, und diese zeigen nur die Fälle, die Sie abgeschlossen haben, damit Ihre Befundung Ihre eigene bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>PDF, A4</source>
        <translation>PDF, A4</translation>
    </message>
    <message>
        <source>Photos are left out: outlines and heat maps stand on an empty ground.</source>
        <translation>Fotos werden weggelassen: Umrisse und Wärmekarten stehen auf leerem Grund.</translation>
    </message>
    <message>
        <source>Photos are shown small, as pixels alone, without names. Check that nobody can be known by what is on them.</source>
        <translation>Fotos erscheinen klein, nur als Pixel, ohne Namen. Prüfen Sie, dass niemand daran zu erkennen ist.</translation>
    </message>
    <message>
        <source>Patients, cases, photos, files and readers have numbers instead of names. Read free text once more yourself.</source>
        <translation>Patienten, Fälle, Fotos, Dateien und Befunder tragen Nummern statt Namen. Lesen Sie freien Text selbst noch einmal durch.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Saliency and regions of interest</source>
        <comment>English, as the report</comment>
        <translation>Saliency and regions of interest</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>One file either way</source>
        <translation>In beiden Fällen eine Datei</translation>
    </message>
    <message>
        <source>Show photos</source>
        <translation>Fotos zeigen</translation>
    </message>
    <message>
        <source>Also every figure as CSV and SVG</source>
        <translation>Auch alle Abbildungen als CSV und SVG</translation>
    </message>
    <message>
        <source>In a folder beside the file.</source>
        <translation>In einem Ordner neben der Datei.</translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation>Bericht schreiben…</translation>
    </message>
    <message>
        <source>Choose where, and write it in the background</source>
        <translation>Ort wählen und im Hintergrund schreiben</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the report that was written last</source>
        <translation>Den zuletzt geschriebenen Bericht öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder in which it lies</source>
        <translation>Den Ordner öffnen, in dem er liegt</translation>
    </message>
    <message>
        <source>Written last</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>What this run found, as one file that others can read without Spotcheck. What is missing is said there too.</source>
        <translation>Was dieser Lauf ergab, als eine Datei, die andere ohne Spotcheck lesen können. Was fehlt, steht auch darin.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Which run the report is about</source>
        <translation>Von welchem Lauf der Bericht handelt</translation>
    </message>
    <message>
        <source>Looking at what there is to report…</source>
        <translation>Es wird geprüft, was zu berichten ist…</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the report. You can go on working; it is under Jobs too.</source>
        <translation>Der Bericht wird geschrieben. Sie können weiterarbeiten; er steht auch unter Aufträge.</translation>
    </message>
    <message>
        <source>Wrote {path}.</source>
        <translation>{path} geschrieben.</translation>
    </message>
    <message>
        <source>Wrote {path}, its figures to {folder}.</source>
        <translation>{path} geschrieben, Abbildungen nach {folder}.</translation>
    </message>
    <message>
        <source>The regions have changed meanwhile; try again.</source>
        <translation>Die Regionen haben sich inzwischen geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing would be left.</source>
        <translation>Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incorrect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {measure}, 95 % interval over patients; grey dash: chance; hollow and grey: fewer than {n} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the frozen analysis plan named these rows; what it did not name is exploratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: {outcomes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the rows in the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement {by_group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the tables of this run to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row; click a heading to sort</source>
        <comment>{n} rows; click a heading to sort</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which scoring is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How cases are grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what each group is parted once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cases of one condition, by their reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases by whether the model&apos;s first diagnosis matches the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How agreement is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a saliency map compares the photo with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the first diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few cases: five at least are needed for a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration of the probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said {percent}, right in {percent2} ({percent3} to {percent4}) of {counted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called rightly so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right in {share} of {counted} of {counted2}; the reference is among its first three in {share2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Its probabilities are off by {two_digits} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {counted} without a reference left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> In {counted} the reference is a condition that the model does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases of this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of its cases that the model calls so first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all other cases that the model does not call so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a case of this condition has a higher probability of it than one of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than {smallest} cases: too few to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier by condition, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out how often the model is right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case that you may see has both a prediction and a reference diagnosis, so nobody can say how often the model is right. Import a table with diagnoses, or let readers enter theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each figure with its 95 % interval over patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases by reference (down) and first diagnosis (across); a click selects their photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval over patients; dashed: probabilities that are what they say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes for what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group of cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the model&apos;s first diagnosis matches the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos with this measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases: a case&apos;s score is the mean over its photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients: the unit that is resampled for intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence interval of the mean, from resampling patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What regions of the same sizes would reach if their cells were strewn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model&apos;s own saliency would reach on average if it lay elsewhere in each photo, its shape kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean less the mean of the other strata, with its 95 % confidence interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often patients dealt out by chance differ as much, corrected for the number of strata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median over cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the mean lies above what saliency of the same shape reaches elsewhere: 0 is no better, 1 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many more cases of this group would show the difference that the recipe names, at 5 % in 80 % of studies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the analysis plan named this row before it was seen; what it did not name is exploratory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos for which the measure is undefined, such as empty regions; left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has this figure in both runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {title} in {counted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stayed right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases whose first diagnosis is the reference in both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong in the run it is compared with, right in the run that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right in the run it is compared with, wrong in the run that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stayed wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact McNemar test over patients, corrected for the number of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From ↓ to →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups before, down, and after, across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patients_right:,} patients became right more, {patients_wrong:,} wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding the two runs against each other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score with another model or recipe and both will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score all…</source>
        <translation>Alle bewerten…</translation>
    </message>
    <message>
        <source>The two runs have no photo in common that the same people read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dot: mean change over cases; line: 95 % interval of the paired difference, over patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared Interest’s groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by what became of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that the one above is held against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions and groups, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From run to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo in both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos by their change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {phrase}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hollow and grey: fewer than {smallest} cases; their intervals may go on beyond the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} from group (down) to group (across); undefined ones are counted, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the run it is compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the run that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After less before; first those that changed most, in either direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the first diagnosis of the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Its region of interest was revised between the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {photo_id}, case {case_id}
First diagnosis {said}{revised}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos by their change, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo {photo_id} with heat map and outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the run it is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the run that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed in the run it is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed in the run that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by other people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {photo_id}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted p {p_text}; {counted}, {counted2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, adjusted p {p_text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the change of the others: {signed}{rest}{p}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined: {before} before, {undefined_after:,} after; left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}: {measure} {mean}, 95 % interval {interval}, chance {chance}; {cases}, {patients}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will see how well the model&apos;s saliency agrees with the regions that readers drew: by condition and by group of people, with intervals and the level of chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import photos first.</source>
        <translation>Importieren Sie zuerst Fotos.</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Noch keine Fälle</translation>
    </message>
    <message>
        <source>Add a model first.</source>
        <translation>Fügen Sie zuerst ein Modell hinzu.</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Score the cases first.</source>
        <translation>Bewerten Sie zuerst die Fälle.</translation>
    </message>
    <message>
        <source>Nothing is scored yet</source>
        <translation>Noch nichts ist bewertet</translation>
    </message>
    <message>
        <source>Hidden while you read blind</source>
        <translation>Verborgen, solange Sie verblindet befunden</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have not completed the {n:,} case. Results show only the cases that you have completed, so that your reading stays your own.</source>
        <comment>You have completed none of {n:,} cases. Results show only the cases that you have completed, so that your reading stays your own.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stem}: contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model_name} · run of {value}{baseline} · page {value2} of {len}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region that readers drew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region that the model looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saliency, from none to most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spoken}
Case {case_id}. Enter or a double click opens it, F flags it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is in this part. Choose another section, or let go of filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study&apos;s four parts, or Shared Interest&apos;s eight groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By agreement; photos without a value come last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the photos that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export contact sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the photos that are shown, with scores, to a PDF or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stem} contact sheet.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet written to {name}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least as much agreement as the median photo of the run: {median}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less agreement than the median photo of the run: {median}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High and low, correct and incorrect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High agreement, correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High agreement, incorrect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low agreement, correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low agreement, incorrect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct; region of interest and saliency region are nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sufficient subset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct; the model looked at a part of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sufficient context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct; the model looked at the region and beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context dependent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct; the model looked elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confuser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incorrect; region of interest and saliency region are nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insufficient subset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incorrect; the model looked at a part of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incorrect; the model looked at the region and beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distractor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incorrect; the model looked elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is not kept any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run’s model is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {photo_id}: {condition}{said}{outcome}, {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>band: {readers} readers, each against the consensus of the others, {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Based on {completed:,} of {n:,} case that you have completed.</source>
        <comment>Based on {completed:,} of {n:,} cases that you have completed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo failed</source>
        <comment>{n:,} photos failed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo not scored yet</source>
        <comment>{n:,} photos not scored yet</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo changed since they were scored</source>
        <comment>{n:,} photos changed since they were scored</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plan {hash} of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run is not the planned one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo</source>
        <comment>{n:,} photos</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than {n} cases: too few to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement by condition and by groups of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos themselves, with what readers drew and where the model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scatter, distributions, curves and pairs of groups; what is selected in one is marked in the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos with saliency in the same place relative to the region, and a map of how the model sees the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the model is right, for which conditions, and whether its probabilities can be believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs side by side: what differs between them, what changed, for whom, and on which photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>divide into {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As found: only clusters that are more than chance and well apart. Or divide the photos into a number of groups, which tells what there is, not that there are groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each photo is stretched and turned so that its region is the blue circle. Rings end at 1/3, 2/3, 1, 4/3, 2, 3 and 5 times the region&apos;s radius; the last one is all beyond. Blank: no photo reaches there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the saliency, none to most in each picture; blue circle: rim of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where saliency lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the photos by what the model makes of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the photos by what the model makes of them, coloured by {measure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map of the photos will be here: near each other are those that the model sees alike, coloured by agreement. The model has to look at each photo once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two principal components of the numbers that the model has of each photo just before it answers, each photo taken alone. What the two axes do not show is lost: photos near each other may differ in it. Drag a rectangle to select. Arrow keys go through the photos, Space selects, Shift adds, Esc clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model sees the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map waits for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {len} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} by {by}{unread} · drag selects, Shift adds, Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inner layer of this model can be watched, so the map is of its outputs. {MORE}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features: {source}. {MORE}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out where saliency lies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Clusters of photos by where saliency lies relative to the region will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters of photos by where saliency lies relative to the region will be here. Two photos at least need a region that is not tiny, and a map that is still kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capitalize} component, {percent} of the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster {number}: {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {max} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agreement}; no reference diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saliency inside the region {inside}, around its rim {rim}, beyond twice its radius {beyond}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More often: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, few cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name_of}: {percent} of its photos are here, {value:+.0f} points against the rest ({ends}), adjusted p {p_text}, {counted}{few}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} fall into {number} clusters (silhouette {two_digits}, p {p_text}). A click selects a cluster&apos;s photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided into {number} groups by your choice (silhouette {two_digits}). A click selects a group&apos;s photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{no_clusters} The picture is the mean of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos}: fewer than {FEWEST} are not searched for clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clusters among {photos}: too few of them are alike and apart from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clusters among {photos}: the best division has silhouette {two_digits} (0.5 is asked for), p {p_text}; the photos differ by degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose region is too small for its surroundings to be told, or without saliency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose map is no longer kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few photos for a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {len} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{len} photos mapped{failed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI size, share of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saliency region, share of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated error of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saliency region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">Deckung</translation>
    </message>
    <message>
        <source>Accuracy, share of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement (chosen measure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give “{title}” the whole page, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “{title}” as a drawing or a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement against threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} against threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curves: of this measure they are not kept, or the photos were scored before they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the photo that counts as salient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo_word}{of}: highest {two_digits} at {value:.0f} % of the photo, {counted}, {counted2}, {counted3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Left and right arrow keys go through the thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection, the</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} most salient {value:.0f} % of the photo: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of {title} in {counted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Fewer than {smallest} cases: too few to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Arrow keys go through groups and values, Space selects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement in pairs of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the pairs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case has both of these facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted}. {join} Arrow keys go through them, Space selects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference to the rest {two_digits} ({ends}), adjusted p {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag selects, Shift adds, Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go through what is drawn, Space selects, Shift adds, Esc clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a point stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies along the lower axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies along the upright axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the distribution is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How cases are grouped downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How cases are grouped across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · hollow: fewer than {smallest} cases; line: 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle. {BY_KEYS}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, too few to smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}{smooth} · correct above, incorrect below; dash: chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small mark is the mean. Each group has its own height. Violins are Gaussian kernels, mirrored at the ends of the measure. Drag over groups and values, from the axis on in all groups. {BY_KEYS}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts} · mean, 95 % interval over patients; dash: chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case is the mean over its photos. Drag over curves to select the photos that run through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean {title}, n cases; *: adjusted p &lt; 0.05; dashed: fewer than {smallest} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p is for the difference to all other pairs, adjusted for their number. A click selects. {BY_KEYS}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline {lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correctness unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {value}, case {value2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scatter of {title} against {title2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has both of these figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}: {join}.{correlation_words} Arrow keys go through them, Space selects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See these photos with their heat maps and outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>the selection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{chosen:,} of {n:,} photo selected</source>
        <comment>{chosen:,} of {n:,} photos selected</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incorrect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most cases first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than {n} patients: where scores crowd near 0 the interval can be too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see a difference of {difference} to the others here, there are enough cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see a difference of {difference} to the others here, more cases of the others are needed, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To see a difference of {difference} to the others here, about {n:,} more case would be needed.</source>
        <comment>To see a difference of {difference} to the others here, about {n:,} more cases would be needed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement by stratum, plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row; arrow keys move through them.</source>
        <comment>{n} rows; arrow keys move through them.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement by stratum, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On no marked label is saliency surely denser than its area explains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See its photos, its causal test and what people made of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings list what is denser than its area explains, under the run&apos;s first baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every label that readers drew, in every group of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{first}; and {n:,} other</source>
        <comment>{first}; and {n:,} others</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What readers drew, and may draw the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the saliency outside the region of interest, how much lies on the label; mean over cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the area outside the region of interest, how much the label covers; mean over cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrichment (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of saliency by share of area; 1 is chance; patients are the units of the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an enrichment of 1, corrected for all labels and groups of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which the label is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos with the label that were chosen by their saliency: no figure counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on few cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprises, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tooltip} Click to sort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet: whether these maps follow the model, and which parts of a photo count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every scored case of this run in the background; what is checked already is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every check with its mean and interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels by saliency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random weights down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area under the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap of regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <comment>a trust check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done to the photo, to the map, or to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <comment>was changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what it was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <comment>that was measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the mean, over patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos for which the figure is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of the maps, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>Vergrößern um</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Shrink by</source>
        <translation>Verkleinern um</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Smooth over</source>
        <translation>Glätten über</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Outline within</source>
        <translation>Umriss bis auf</translation>
    </message>
    <message>
        <source>Make outline</source>
        <translation>Umriss erzeugen</translation>
    </message>
    <message>
        <source>Only {names} may do this: they coordinate the project.</source>
        <translation>Das darf nur, wer das Projekt koordiniert: {names}.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The order of labelling is set; N leads to the next case in it.</source>
        <translation>Die Reihenfolge ist festgelegt; N führt zum nächsten Fall darin.</translation>
    </message>
    <message>
        <source>The project is unblinded.</source>
        <translation>Das Projekt ist entblindet.</translation>
    </message>
    <message>
        <source>Exporting my readings</source>
        <translation>Meine Befundungen werden exportiert</translation>
    </message>
    <message>
        <source>Merging readings</source>
        <translation>Befundungen werden zusammengeführt</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>From your own photos, with masks and a table if you have them.</source>
        <translation>Aus eigenen Fotos, mit Masken und Tabelle, falls vorhanden.</translation>
    </message>
    <message>
        <source>A file that ends in .spotcheck.</source>
        <translation>Eine Datei, die auf .spotcheck endet.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Seventy made-up cases and a small classifier with a hidden flaw.</source>
        <translation>Siebzig erfundene Fälle und ein kleiner Klassifikator mit verstecktem Fehler.</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <source>New here? Practise on made-up cases; nothing is kept</source>
        <translation>Neu hier? Üben Sie an erfundenen Fällen; nichts bleibt erhalten</translation>
    </message>
    <message>
        <source>Does a skin classifier look where dermatologists look? Draw what matters on each photo; then see where the model looked, and how well the two agree.</source>
        <translation>Schaut ein Hautklassifikator dorthin, wohin Dermatologen schauen? Zeichnen Sie auf jedem Foto ein, was zählt; dann sehen Sie, wohin das Modell geschaut hat und wie gut beides übereinstimmt.</translation>
    </message>
    <message>
        <source>A research tool, not a medical device.</source>
        <translation>Ein Forschungswerkzeug, kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Open {path}</source>
        <translation>{path} öffnen</translation>
    </message>
    <message>
        <source>Checking trust</source>
        <translation>Karten werden geprüft</translation>
    </message>
    <message>
        <source>The maps are checked; see Trust in Results.</source>
        <translation>Die Karten sind geprüft; siehe Vertrauen unter Ergebnisse.</translation>
    </message>
    <message>
        <source>Cases checked: {checked:,}.</source>
        <translation>Geprüfte Fälle: {checked:,}.</translation>
    </message>
    <message>
        <source>Nothing is scored by this recipe and model yet; score first: findings are kept with the scores.</source>
        <translation>Mit diesem Rezept und Modell ist noch nichts bewertet; bewerten Sie zuerst: die Prüfungen werden bei den Werten aufbewahrt.</translation>
    </message>
    <message>
        <source>Checking the map</source>
        <translation>Karte wird geprüft</translation>
    </message>
</context>
</TS>
