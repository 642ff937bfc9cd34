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
        <translation>Hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Hide overlays</source>
        <translation>Überlagerungen ausblenden</translation>
    </message>
    <message>
        <source>The bare photo; hold the key to look for a moment</source>
        <translation>Das Foto allein; Taste halten für einen kurzen Blick</translation>
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
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Four galleries: high and low agreement, classified correctly and incorrectly.</source>
        <translation>Vier Galerien: hohe und geringe Übereinstimmung, richtig und falsch klassifiziert.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>What none of this can show.</source>
        <translation>Was nichts davon zeigen kann.</translation>
    </message>
    <message>
        <source>Full recipe, versions and hashes</source>
        <translation>Volles Rezept, Versionen und Hashes</translation>
    </message>
    <message>
        <source>All that is needed to do it again.</source>
        <translation>Alles, was zum Wiederholen nötig ist.</translation>
    </message>
    <message>
        <source>Question and design</source>
        <translation>Fragestellung und Aufbau</translation>
    </message>
    <message>
        <source>Readers were not blinded</source>
        <translation>Befunder waren nicht verblindet</translation>
    </message>
    <message>
        <source>No analysis plan: every comparison is exploratory.</source>
        <translation>Kein Analyseplan: jeder Vergleich ist explorativ.</translation>
    </message>
    <message>
        <source>This run is not the planned one.</source>
        <translation>Dieser Lauf ist nicht der geplante.</translation>
    </message>
    <message>
        <source>{blinding}; the plan frozen on {day}.</source>
        <translation>{blinding}; der am {day} eingefrorene Plan.</translation>
    </message>
    <message>
        <source>{n:,} could not be scored</source>
        <translation>{n:,} nicht bewertbar</translation>
    </message>
    <message>
        <source>{n:,} not scored yet</source>
        <translation>{n:,} noch nicht bewertet</translation>
    </message>
    <message>
        <source>{n:,} read by nobody</source>
        <translation>{n:,} von niemandem befundet</translation>
    </message>
    <message>
        <source>{n:,} without a value</source>
        <translation>{n:,} ohne Wert</translation>
    </message>
    <message>
        <source>{n:,} changed since they were scored</source>
        <translation>{n:,} seit der Bewertung geändert</translation>
    </message>
    <message numerus="yes">
        <source>, {n:,} case excluded</source>
        <comment>, {n:,} cases excluded</comment>
        <translation>
            <numerusform>, {n:,} Fall ausgeschlossen</numerusform>
            <numerusform>, {n:,} Fälle ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} of {cases} with a result{out}.</source>
        <translation>{photos} ({cases}) mit Ergebnis{out}.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Photos: {told}.</source>
        <translation>Fotos: {told}.</translation>
    </message>
    <message>
        <source>Readers and human ceiling</source>
        <translation>Befunder und menschliche Obergrenze</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reader</source>
        <comment>{n:,} readers</comment>
        <translation>
            <numerusform>{n:,} Befunder</numerusform>
            <numerusform>{n:,} Befunder</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was read by two readers, so there is no human ceiling.</source>
        <translation>Kein Foto wurde von zwei Befundern gelesen, daher gibt es keine menschliche Obergrenze.</translation>
    </message>
    <message>
        <source>{readers}; {photos} read by two or more.</source>
        <translation>{readers}; {photos} von zwei oder mehr befundet.</translation>
    </message>
    <message numerus="yes">
        <source>Accuracy, confusions and calibration; {n:,} case with a result and a reference.</source>
        <comment>Accuracy, confusions and calibration; {n:,} cases with a result and a reference.</comment>
        <translation>
            <numerusform>Genauigkeit, Verwechslungen und Kalibrierung; {n:,} Fall mit Ergebnis und Referenz.</numerusform>
            <numerusform>Genauigkeit, Verwechslungen und Kalibrierung; {n:,} Fälle mit Ergebnis und Referenz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} case without a reference.</source>
        <comment>{n:,} cases without a reference.</comment>
        <translation>
            <numerusform>{n:,} Fall ohne Referenz.</numerusform>
            <numerusform>{n:,} Fälle ohne Referenz.</numerusform>
        </translation>
    </message>
    <message>
        <source>The classifier itself</source>
        <translation>Der Klassifikator selbst</translation>
    </message>
    <message>
        <source>Recipe and maps</source>
        <translation>Rezept und Karten</translation>
    </message>
    <message>
        <source>Every parameter; the method needs no baseline.</source>
        <translation>Jeder Parameter; die Methode braucht keine Baseline.</translation>
    </message>
    <message>
        <source>One baseline only: what depends on its choice cannot be seen.</source>
        <translation>Nur eine Baseline: was von ihrer Wahl abhängt, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Every parameter, and the error of the maps; baselines: {baselines}.</source>
        <translation>Jeder Parameter und der Fehler der Karten; Baselines: {baselines}.</translation>
    </message>
    <message>
        <source>Overall and by {conditions}, with chance and intervals.</source>
        <translation>Insgesamt und nach {conditions}, mit Zufall und Intervallen.</translation>
    </message>
    <message>
        <source>{small} of {conditions} under {smallest} cases: too few.</source>
        <translation>{small} von {conditions} unter {smallest} Fällen: zu wenige.</translation>
    </message>
    <message>
        <source>Not known of any case: {kinds}.</source>
        <translation>Von keinem Fall bekannt: {kinds}.</translation>
    </message>
    <message>
        <source>Agreement by demographics</source>
        <translation>Übereinstimmung nach Demografie</translation>
    </message>
    <message>
        <source>By {kinds}.</source>
        <translation>Nach {kinds}.</translation>
    </message>
    <message>
        <source>Groups for whom the model fails</source>
        <translation>Gruppen, bei denen das Modell versagt</translation>
    </message>
    <message>
        <source>Of no case is known whom it is about.</source>
        <translation>Von keinem Fall ist bekannt, um wen es geht.</translation>
    </message>
    <message>
        <source>Each group of people against everybody else: right answers and agreement.</source>
        <translation>Jede Gruppe von Menschen gegen alle anderen: richtige Antworten und Übereinstimmung.</translation>
    </message>
    <message>
        <source>Patterns: where saliency lies</source>
        <translation>Muster: wo Salienz liegt</translation>
    </message>
    <message>
        <source>Too many photos to be placed for a report alone; open Patterns in the results first.</source>
        <translation>Zu viele Fotos, um sie nur für einen Bericht einzuordnen; öffnen Sie zuerst die Muster in den Ergebnissen.</translation>
    </message>
    <message>
        <source>Clusters of photos by where saliency lies around the ROI, or that there are none.</source>
        <translation>Cluster von Fotos nach der Lage der Salienz um die ROI, oder dass es keine gibt.</translation>
    </message>
    <message>
        <source>No label beside the ROI (ruler, hair, ink, …) is marked on a scored photo.</source>
        <translation>Auf keinem bewerteten Foto ist außer der ROI ein Label eingezeichnet (Lineal, Haare, Stiftmarkierung, …).</translation>
    </message>
    <message numerus="yes">
        <source>Saliency on {n:,} marked label: {labels}.</source>
        <comment>Saliency on {n:,} marked labels: {labels}.</comment>
        <translation>
            <numerusform>Salienz auf {n:,} eingezeichneten Label: {labels}.</numerusform>
            <numerusform>Salienz auf {n:,} eingezeichneten Labels: {labels}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>They come only with all cases.</source>
        <translation>Sie kommen nur mit allen Fällen.</translation>
    </message>
    <message>
        <source>None was written.</source>
        <translation>Keine wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} finding.</source>
        <comment>{n:,} findings.</comment>
        <translation>
            <numerusform>{n:,} Feststellung.</numerusform>
            <numerusform>{n:,} Feststellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can the maps be believed?</source>
        <translation>Sind die Karten glaubwürdig?</translation>
    </message>
    <message>
        <source>Trust was checked on none of {cases}.</source>
        <translation>{cases}, keiner mit geprüften Karten.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} case not checked.</source>
        <comment>{n:,} cases not checked.</comment>
        <translation>
            <numerusform>{n:,} Fall nicht geprüft.</numerusform>
            <numerusform>{n:,} Fälle nicht geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks of {checked:,} of {cases}.</source>
        <translation>{cases}, davon {checked:,} geprüft.</translation>
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
        <source>Which figures you will look at, laid down before you see any. Freezing dates and hashes the plan and notes how far the study was; it stays in the project&apos;s history for good. Everything is still computed: what the plan names is called planned, the rest exploratory.</source>
        <translation>Welche Zahlen Sie ansehen werden, festgelegt, bevor Sie eine sehen. Beim Einfrieren erhält der Plan Datum und Hash sowie den Stand der Studie; er bleibt für immer im Verlauf des Projekts. Berechnet wird weiterhin alles: was der Plan nennt, heißt geplant, der Rest explorativ.</translation>
    </message>
    <message>
        <source>No plan is frozen yet.</source>
        <translation>Noch ist kein Plan eingefroren.</translation>
    </message>
    <message>
        <source>Analysis plan</source>
        <translation>Analyseplan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Freeze plan</source>
        <translation>Plan einfrieren</translation>
    </message>
    <message>
        <source>Date and hash this plan; it cannot be taken back</source>
        <translation>Plan mit Datum und Hash festschreiben; nicht rücknehmbar</translation>
    </message>
    <message>
        <source>Freeze as a new plan</source>
        <translation>Als neuen Plan einfrieren</translation>
    </message>
    <message>
        <source>The project is open for reading only; the plan can be read, not frozen.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet; der Plan lässt sich lesen, nicht einfrieren.</translation>
    </message>
    <message>
        <source>Only a coordinator of this project freezes the plan.</source>
        <translation>Nur ein Koordinator dieses Projekts friert den Plan ein.</translation>
    </message>
    <message numerus="yes">
        <source>If you freeze now: the project is still blinded; {n:,} run made so far.</source>
        <comment>If you freeze now: the project is still blinded; {n:,} runs made so far.</comment>
        <translation>
            <numerusform>Beim Einfrieren jetzt: Das Projekt ist noch verblindet; bisher {n:,} Lauf.</numerusform>
            <numerusform>Beim Einfrieren jetzt: Das Projekt ist noch verblindet; bisher {n:,} Läufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you freeze now: the project is not blinded: the plan will say that it came afterwards; {n:,} run made so far.</source>
        <comment>If you freeze now: the project is not blinded: the plan will say that it came afterwards; {n:,} runs made so far.</comment>
        <translation>
            <numerusform>Beim Einfrieren jetzt: Das Projekt ist nicht verblindet, und der Plan wird sagen, dass er danach kam; bisher {n:,} Lauf.</numerusform>
            <numerusform>Beim Einfrieren jetzt: Das Projekt ist nicht verblindet, und der Plan wird sagen, dass er danach kam; bisher {n:,} Läufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>before unblinding</source>
        <translation>vor der Entblindung</translation>
    </message>
    <message>
        <source>after unblinding ({day})</source>
        <translation>nach der Entblindung ({day})</translation>
    </message>
    <message>
        <source>in a project that was never blinded</source>
        <translation>in einem nie verblindeten Projekt</translation>
    </message>
    <message>
        <source>another {key}</source>
        <translation>{key}</translation>
    </message>
    <message>
        <source>its recipe has {changed}</source>
        <translation>sein Rezept weicht ab in {changed}</translation>
    </message>
    <message>
        <source>its model “{model}” is not the planned “{planned}” with the same files</source>
        <translation>sein Modell „{model}“ ist nicht das geplante „{planned}“ mit denselben Dateien</translation>
    </message>
    <message>
        <source>No case of {project} has a column “{column}”; name one of its table.</source>
        <translation>Kein Fall von {project} hat eine Spalte „{column}“; nennen Sie eine aus der Tabelle.</translation>
    </message>
    <message>
        <source>{project}, analysis plan {hash}</source>
        <translation>{project}, Analyseplan {hash}</translation>
    </message>
    <message>
        <source>{hash} of {day}</source>
        <translation>{hash} vom {day}</translation>
    </message>
    <message>
        <source>It replaces {earlier}.</source>
        <translation>Er ersetzt {earlier}.</translation>
    </message>
    <message>
        <source>; model “{name}”</source>
        <translation>; Modell „{name}“</translation>
    </message>
    <message>
        <source>Planned: strata {strata}; measures {measures}; outcomes {outcomes}{model}. All other rows are exploratory.</source>
        <translation>Geplant: Gruppen {strata}; Maße {measures}; Ausgänge {outcomes}{model}. Alle anderen Zeilen sind explorativ.</translation>
    </message>
    <message>
        <source>This run is not the planned one: {deviations}. None of its rows is planned.</source>
        <translation>Dieser Lauf ist nicht der geplante: {deviations}. Keine seiner Zeilen ist geplant.</translation>
    </message>
    <message numerus="yes">
        <source> by {person}</source>
        <comment>who froze a plan</comment>
        <translation>
            <numerusform> von {person}</numerusform>
            <numerusform> von {person}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} run made</source>
        <comment>{n} runs made</comment>
        <translation>
            <numerusform>{n} Lauf gemacht</numerusform>
            <numerusform>{n} Läufe gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan {hash} frozen {day}{by} {moment}, with {readings} readings completed and {runs}; the project has {cases} cases today.</source>
        <translation>Plan {hash} eingefroren am {day}{by} {moment}, mit {readings} abgeschlossenen Befundungen und {runs}; das Projekt hat heute {cases} Fälle.</translation>
    </message>
    <message>
        <source>in a project that was not blinded</source>
        <translation>in einem nicht verblindeten Projekt</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reading completed</source>
        <comment>{n:,} readings completed</comment>
        <translation>
            <numerusform>{n:,} abgeschlossenen Befundung</numerusform>
            <numerusform>{n:,} abgeschlossenen Befundungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} run made</source>
        <comment>{n:,} runs made</comment>
        <translation>
            <numerusform>{n:,} Lauf</numerusform>
            <numerusform>{n:,} Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Frozen {day} by {by}, {blind}, with {readings} and {runs}. Hash {hash}</source>
        <translation>Eingefroren am {day} von {by}, {blind}, mit {readings} und {runs}. Hash {hash}</translation>
    </message>
    <message>
        <source>Frozen {day}, {blind}, with {readings} and {runs}. Hash {hash}</source>
        <translation>Eingefroren am {day}, {blind}, mit {readings} und {runs}. Hash {hash}</translation>
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
        <translation>MODELL DER INTELLIGENTEN REGION</translation>
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
        <source>Paint; Shift+wheel changes the size</source>
        <translation>Malen; Umschalt+Mausrad ändert die Größe</translation>
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
        <source>Smaller brush</source>
        <translation>Pinsel kleiner</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pinsel größer</translation>
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
        <translation>Den letzten Schritt zurücknehmen</translation>
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
        <translation>„Rückgängig“ holt sie zurück</translation>
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
        <translation>Kopie speichern…</translation>
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
        <translation>Alles ist bereits gespeichert</translation>
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
        <translation>Ausdehnen…</translation>
    </message>
    <message>
        <source>Outwards by photo pixels</source>
        <translation>Nach außen um Fotopixel</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Schrumpfen…</translation>
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
        <translation>Encoder-Datei</translation>
    </message>
    <message>
        <source>Encoder, an ONNX file</source>
        <translation>Encoder, eine ONNX-Datei</translation>
    </message>
    <message>
        <source>Decoder file</source>
        <translation>Decoder-Datei</translation>
    </message>
    <message>
        <source>Decoder, an ONNX file</source>
        <translation>Decoder, eine ONNX-Datei</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Prüfen und nutzen</translation>
    </message>
    <message>
        <source>Check both files and offer the model</source>
        <translation>Beide Dateien prüfen und das Modell anbieten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Offer the model no more; the files stay</source>
        <translation>Das Modell nicht mehr anbieten; die Dateien bleiben</translation>
    </message>
    <message>
        <source>State of the promptable model</source>
        <translation>Stand des Modells der intelligenten Region</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Dateien werden geprüft…</translation>
    </message>
    <message>
        <source>Optional: two files of the Segment Anything kind give the smart region a second method.</source>
        <translation>Optional: zwei Dateien der Art „Segment Anything“ als zweite Methode.</translation>
    </message>
    <message>
        <source>“{name}” is ready. Encoder {encoder}; decoder {decoder}.</source>
        <translation>„{name}“ ist bereit. Encoder {encoder}; Decoder {decoder}.</translation>
    </message>
    <message>
        <source>Each state in which your regions of this photo were. Restoring one is a new step, which undo takes back.</source>
        <translation>Jeder Stand Ihrer Regionen dieses Fotos. Einen wiederherzustellen ist ein neuer Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Undone: {gesture}</source>
        <translation>Rückgängig: {gesture}</translation>
    </message>
    <message>
        <source>Done again: {gesture}</source>
        <translation>Wiederholt: {gesture}</translation>
    </message>
    <message>
        <source>Imported: {gesture}</source>
        <translation>Importiert: {gesture}</translation>
    </message>
    <message>
        <source>History of regions</source>
        <translation>Verlauf der Regionen</translation>
    </message>
    <message>
        <source>Restore this</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Bring this state back, as a new step</source>
        <translation>Diesen Stand als neuen Schritt zurückholen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>States, the newest first</source>
        <translation>Stände, der neueste zuerst</translation>
    </message>
    <message>
        <source>{name}, not there now</source>
        <translation>{name}, jetzt nicht vorhanden</translation>
    </message>
    <message>
        <source>{what}  ·  as it is now</source>
        <translation>{what}  ·  jetziger Stand</translation>
    </message>
    <message>
        <source>Found by {method}</source>
        <translation>Gefunden mit {method}</translation>
    </message>
    <message>
        <source>Spotcheck projects (*.spotcheck)</source>
        <translation>Spotcheck-Projekte (*.spotcheck)</translation>
    </message>
    <message>
        <source>Some changes could not be saved: {message}
Stay, make room, and choose “Try again”.</source>
        <translation>Einige Änderungen konnten nicht gespeichert werden: {message}
Bleiben Sie hier, schaffen Sie Platz und wählen Sie „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
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
        <source>{project} copy.spotcheck</source>
        <translation>{project} Kopie.spotcheck</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
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
        <translation>Salienzanteil</translation>
    </message>
    <message>
        <source>Of the saliency outside the region of interest, how much lies on the label; mean over cases</source>
        <translation>Wie viel der Salienz außerhalb der Region von Interesse auf dem Label liegt; Mittel über die Fälle</translation>
    </message>
    <message>
        <source>Share of area</source>
        <translation>Flächenanteil</translation>
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
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder with the photos; folders inside it are searched too</source>
        <translation>Ordner mit den Fotos; auch Unterordner werden durchsucht</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>If readers have drawn masks elsewhere</source>
        <translation>Falls Masken schon gezeichnet sind</translation>
    </message>
    <message>
        <source>If there is one: a row for each photo</source>
        <translation>Falls vorhanden: eine Zeile je Foto</translation>
    </message>
    <message>
        <source>Reader of the masks</source>
        <translation>Befunder der Masken</translation>
    </message>
    <message>
        <source>Who drew the masks whose file names do not say so; they count as completed readings</source>
        <translation>Wer die Masken gezeichnet hat, deren Dateinamen es nicht sagen; sie zählen als abgeschlossene Befundungen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>How photos and masks are named and lie in folders</source>
        <translation>Wie Fotos und Masken heißen und in Ordnern liegen</translation>
    </message>
    <message>
        <source>Find out from the files</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>La&amp;yout</translation>
    </message>
    <message>
        <source>&amp;Masks</source>
        <translation>&amp;Masken</translation>
    </message>
    <message>
        <source>Rea&amp;der of the masks</source>
        <translation>Be&amp;funder der Masken</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>There is no folder {photos}; choose the folder with the photos.</source>
        <translation>Den Ordner {photos} gibt es nicht; wählen Sie den Ordner mit den Fotos.</translation>
    </message>
    <message>
        <source>There is no folder {masks}; choose the folder with the masks, or leave the line empty.</source>
        <translation>Den Ordner {masks} gibt es nicht; wählen Sie den Ordner mit den Masken oder lassen Sie die Zeile leer.</translation>
    </message>
    <message>
        <source>There is no file {table}; choose the table, or leave the line empty.</source>
        <translation>Die Datei {table} gibt es nicht; wählen Sie die Tabelle oder lassen Sie die Zeile leer.</translation>
    </message>
    <message>
        <source>Name the reader of the masks.</source>
        <translation>Nennen Sie den Befunder der Masken.</translation>
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
        <translation>Neu; wird gespeichert, sobald etwas dasteht.</translation>
    </message>
    <message>
        <source>{made} · changed by {who}, {day} UTC · version {version}</source>
        <translation>{made} · geändert von {who}, {day} UTC · Version {version}</translation>
    </message>
    <message>
        <source>Heat map and outlines</source>
        <translation>Heatmap und Umrisse</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
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
        <translation>Die aussagekräftigsten Fotos wählen; der Verlauf des Projekts hält fest, wer sie wählte, und sie zählen in keiner Schätzung</translation>
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
    <message>
        <source>Warning: {warning}</source>
        <translation>Warnung: {warning}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} patient</source>
        <comment>{n:,} patients</comment>
        <translation>
            <numerusform>{n:,} Patient</numerusform>
            <numerusform>{n:,} Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} mask</source>
        <comment>{n:,} masks</comment>
        <translation>
            <numerusform>{n:,} Maske</numerusform>
            <numerusform>{n:,} Masken</numerusform>
        </translation>
    </message>
    <message>
        <source>Read {photos} in {cases} of {patients}, and {masks} (layout “{layout}”).</source>
        <translation>Gelesen: {photos}, {cases}, {patients} und {masks} (Layout „{layout}“).</translation>
    </message>
    <message>
        <source>Read {photos} in {cases} of {patients} ({unnamed:,} of them known only as a case, without a patient identifier), and {masks} (layout “{layout}”).</source>
        <translation>Gelesen: {photos}, {cases}, {patients} ({unnamed:,} davon nur als Fall bekannt, ohne Patientenkennung) und {masks} (Layout „{layout}“).</translation>
    </message>
    <message>
        <source>No table was used: nothing is known of the people, and no diagnosis.</source>
        <translation>Keine Tabelle wurde verwendet: Über die Personen ist nichts bekannt, und es gibt keine Diagnose.</translation>
    </message>
    <message>
        <source>{field} from “{column}”</source>
        <translation>{field} aus „{column}“</translation>
    </message>
    <message>
        <source>Table {table}: {columns}.</source>
        <translation>Tabelle {table}: {columns}.</translation>
    </message>
    <message>
        <source>Cases without a reference diagnosis: {n:,}.</source>
        <translation>Fälle ohne Referenzdiagnose: {n:,}.</translation>
    </message>
    <message>
        <source>Diagnoses that are none of the known names and count as Other, with their cases</source>
        <translation>Diagnosen, die keiner der bekannten Namen sind und als Other zählen, mit ihren Fällen</translation>
    </message>
    <message>
        <source>Skipped {files}: {reason}: {names}</source>
        <translation>Übersprungen ({files}): {reason}: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} file</source>
        <comment>{n:,} files</comment>
        <translation>
            <numerusform>{n:,} Datei</numerusform>
            <numerusform>{n:,} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped {file}: {reason}</source>
        <translation>Übersprungen: {file}: {reason}</translation>
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
        <translation>Labels überprüfen</translation>
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
        <translation>Maßnahme: Labels überprüfen</translation>
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
        <translation>Aus Listen, Tabellen und Berichten genommen; der Verlauf des Projekts behält sie</translation>
    </message>
    <message>
        <source>Right less often</source>
        <translation>Seltener richtig</translation>
    </message>
    <message>
        <source>Looks elsewhere</source>
        <translation>Schaut anderswohin</translation>
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
        <source>lesion</source>
        <comment>label</comment>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>hair</source>
        <comment>label</comment>
        <translation>Haare</translation>
    </message>
    <message>
        <source>nail</source>
        <comment>label</comment>
        <translation>Nagel</translation>
    </message>
    <message>
        <source>lip</source>
        <comment>label</comment>
        <translation>Lippe</translation>
    </message>
    <message>
        <source>ear</source>
        <comment>label</comment>
        <translation>Ohr</translation>
    </message>
    <message>
        <source>eye</source>
        <comment>label</comment>
        <translation>Auge</translation>
    </message>
    <message>
        <source>ruler</source>
        <comment>label</comment>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>ink</source>
        <comment>label</comment>
        <translation>Stiftmarkierung</translation>
    </message>
    <message>
        <source>sticker</source>
        <comment>label</comment>
        <translation>Aufkleber</translation>
    </message>
    <message>
        <source>clothing</source>
        <comment>label</comment>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>jewellery</source>
        <comment>label</comment>
        <translation>Schmuck</translation>
    </message>
    <message>
        <source>background</source>
        <comment>label</comment>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>cases of unknown condition</source>
        <translation>Fälle mit unbekannter Erkrankung</translation>
    </message>
    <message>
        <source>cases that the model gets right</source>
        <translation>richtig erkannte Fälle</translation>
    </message>
    <message>
        <source>cases that the model gets wrong</source>
        <translation>falsch erkannte Fälle</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Erkrankung</translation>
    </message>
    <message>
        <source>age band</source>
        <translation>Altersgruppe</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>skin type</source>
        <translation>Hauttyp</translation>
    </message>
    <message>
        <source>skin type pair</source>
        <translation>Hauttyp-Paar</translation>
    </message>
    <message>
        <source>monk skin tone</source>
        <translation>Monk-Hautton</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Körperstelle</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>image count</source>
        <translation>Anzahl Fotos</translation>
    </message>
    <message>
        <source>roi size</source>
        <translation>Größe der ROI</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>{label}, {where}: {times:.1f} times the saliency that its area explains</source>
        <translation>{label}, {where}: {times:.1f}-mal so viel Salienz, wie die Fläche erklärt</translation>
    </message>
    <message>
        <source>Seen in {cases} of {patients}: too few for an interval.</source>
        <translation>Gesehen: {cases}, {patients}; zu wenige für ein Intervall.</translation>
    </message>
    <message>
        <source>95 % interval {low:.1f} to {high:.1f}, {p}; {cases}, {patients}.</source>
        <translation>95-%-Intervall {low:.1f} bis {high:.1f}, {p}; {cases}, {patients}.</translation>
    </message>
    <message>
        <source>{whom}: the model is right in {share:.0%} of cases, elsewhere in {rest:.0%}</source>
        <translation>{whom}: das Modell liegt in {share:.0%} der Fälle richtig, sonst in {rest:.0%}</translation>
    </message>
    <message>
        <source>{whom}: IoU {value:.2f}, elsewhere {rest:.2f}</source>
        <translation>{whom}: IoU {value:.2f}, sonst {rest:.2f}</translation>
    </message>
    <message>
        <source>{whom}: no cases</source>
        <translation>{whom}: keine Fälle</translation>
    </message>
    <message>
        <source>{whom}: {cases} of {patients}</source>
        <translation>{whom}: {cases} von {patients}</translation>
    </message>
    <message>
        <source>Too few to say anything of these people; worklist.csv in the export says how many more are needed.</source>
        <translation>Zu wenige, um über diese Menschen etwas zu sagen; worklist.csv im Export sagt, wie viele noch fehlen.</translation>
    </message>
    <message>
        <source>{cases}, {patients}: too few for an interval.</source>
        <translation>{cases}, {patients}: zu wenige für ein Intervall.</translation>
    </message>
    <message>
        <source>Difference {difference}, 95 % interval {low} to {high}, {p}; {cases}, {patients}.</source>
        <translation>Differenz {difference}, 95-%-Intervall {low} bis {high}, {p}; {cases}, {patients}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} case</source>
        <comment>{n} cases</comment>
        <translation>
            <numerusform>{n} Fall</numerusform>
            <numerusform>{n} Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} patient</source>
        <comment>{n} patients</comment>
        <translation>
            <numerusform>{n} Patient</numerusform>
            <numerusform>{n} Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>no p</source>
        <translation>kein p</translation>
    </message>
    <message>
        <source>adjusted p below {smallest}</source>
        <translation>korrigiertes p unter {smallest}</translation>
    </message>
    <message>
        <source>adjusted p {p:.3f}</source>
        <translation>korrigiertes p {p:.3f}</translation>
    </message>
    <message>
        <source>{moved}, on {photos}; too few patients to say more.</source>
        <translation>{moved}, auf {photos}; zu wenige Patienten, um mehr zu sagen.</translation>
    </message>
    <message>
        <source>(95 % interval {low} to {high})</source>
        <translation>(95-%-Intervall {low} bis {high})</translation>
    </message>
    <message>
        <source>{moved} {figures}, on {photos}; fewer than {smallest} cases cannot speak for the others.</source>
        <translation>{moved} {figures}, auf {photos}; weniger als {smallest} Fälle können nicht für die anderen sprechen.</translation>
    </message>
    <message>
        <source>It is not shown that the model uses the {label}</source>
        <translation>Es ist nicht gezeigt, dass das Modell „{label}“ nutzt</translation>
    </message>
    <message>
        <source>The model uses the {label}</source>
        <translation>Das Modell nutzt „{label}“</translation>
    </message>
    <message>
        <source>on {photos}</source>
        <translation>auf {photos}</translation>
    </message>
    <message>
        <source>Without the {label} the explained class&apos;s probability hardly changes on average</source>
        <translation>Ohne „{label}“ ändert sich die Wahrscheinlichkeit der erklärten Klasse im Mittel kaum</translation>
    </message>
    <message>
        <source>Without the {label} the explained class&apos;s probability falls by {by:.2f} on average</source>
        <translation>Ohne „{label}“ sinkt die Wahrscheinlichkeit der erklärten Klasse im Mittel um {by:.2f}</translation>
    </message>
    <message>
        <source>Without the {label} the explained class&apos;s probability rises by {by:.2f} on average</source>
        <translation>Ohne „{label}“ steigt die Wahrscheinlichkeit der erklärten Klasse im Mittel um {by:.2f}</translation>
    </message>
    <message>
        <source>without it the explained class&apos;s probability hardly changes on average</source>
        <translation>ohne diese Stellen ändert sich die Wahrscheinlichkeit der erklärten Klasse im Mittel kaum</translation>
    </message>
    <message>
        <source>without it the explained class&apos;s probability falls by {by:.2f} on average</source>
        <translation>ohne diese Stellen sinkt die Wahrscheinlichkeit der erklärten Klasse im Mittel um {by:.2f}</translation>
    </message>
    <message>
        <source>without it the explained class&apos;s probability rises by {by:.2f} on average</source>
        <translation>ohne diese Stellen steigt die Wahrscheinlichkeit der erklärten Klasse im Mittel um {by:.2f}</translation>
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
        <translation>fein verschieben</translation>
    </message>
    <message>
        <source>nudge vertex</source>
        <translation>Stützpunkt fein verschieben</translation>
    </message>
    <message>
        <source>nudge vertices</source>
        <translation>Stützpunkte fein verschieben</translation>
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
        <translation>Region zerschneiden</translation>
    </message>
    <message>
        <source>grow region</source>
        <translation>Region ausdehnen</translation>
    </message>
    <message>
        <source>grow regions</source>
        <translation>Regionen ausdehnen</translation>
    </message>
    <message>
        <source>shrink region</source>
        <translation>Region schrumpfen</translation>
    </message>
    <message>
        <source>shrink regions</source>
        <translation>Regionen schrumpfen</translation>
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
        <translation>Abgebrochen. Was fertig war, bleibt erhalten.</translation>
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
        <translation>{key} verschiebt das Foto, solange sie gedrückt ist; das bleibt so.</translation>
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
        <source>Shift+Wheel</source>
        <translation>Umschalt+Mausrad</translation>
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
        <translation>Von Hand</translation>
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
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Diagnoses and columns that are taken for nothing stay hidden here, because this project is read blind.</source>
        <translation>Diagnosen und Spalten, die keinem Feld zugeordnet sind, bleiben hier verborgen, weil dieses Projekt verblindet befundet wird.</translation>
    </message>
    <message>
        <source>Not in the table</source>
        <translation>Nicht in der Tabelle</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Which column is what</source>
        <translation>Welche Spalte was ist</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Column for “{field}”</source>
        <translation>Spalte für „{field}“</translation>
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
        <source>grid {distance}</source>
        <translation>Raster {distance}</translation>
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
        <source>is</source>
        <comment>a measured line is so long</comment>
        <translation>entspricht</translation>
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
        <source>Choose an action, then press its new key.</source>
        <translation>Wählen Sie eine Aktion und drücken Sie dann ihre neue Taste.</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>The action stays in the menus</source>
        <translation>Die Aktion bleibt in den Menüs</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The keys that this action comes with</source>
        <translation>Die mitgelieferten Tasten dieser Aktion</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>The keys that everything comes with</source>
        <translation>Alle mitgelieferten Tasten</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” from now on.</source>
        <translation>{key} ist ab jetzt die Taste für „{action}“.</translation>
    </message>
    <message>
        <source>Take it from “{action}”</source>
        <translation>„{action}“ wegnehmen</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>„{action}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“{action}” has its own keys again.</source>
        <translation>„{action}“ hat wieder die mitgelieferten Tasten.</translation>
    </message>
    <message>
        <source>All keys are as they come.</source>
        <translation>Alle Tasten sind wie mitgeliefert.</translation>
    </message>
    <message>
        <source>No action or key holds “{words}”.</source>
        <translation>Keine Aktion oder Taste enthält „{words}“.</translation>
    </message>
    <message>
        <source>No action is chosen</source>
        <translation>Keine Aktion gewählt</translation>
    </message>
    <message>
        <source>Press the new key in the field; further keys of the action stay.</source>
        <translation>Drücken Sie die neue Taste im Feld; weitere Tasten der Aktion bleiben.</translation>
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
        <translation>Nur zum Lesen geöffnet: Das Projekt ist schon geöffnet ({holder}). Hier lässt sich nichts ändern.</translation>
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
        <translation>Was mehr als die Hälfte der Befunder eingezeichnet hat</translation>
    </message>
    <message>
        <source>What any reader marked</source>
        <translation>Was mindestens ein Befunder eingezeichnet hat</translation>
    </message>
    <message>
        <source>What every reader marked</source>
        <translation>Was alle Befunder eingezeichnet haben</translation>
    </message>
    <message>
        <source>What at least half of the readers marked</source>
        <translation>Was mindestens die Hälfte der Befunder eingezeichnet hat</translation>
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
        <translation>Schraffiert: von einigen eingezeichnet, von anderen nicht; je voller, von desto mehr</translation>
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
        <source>Everyone who has labelled here, and how far they are.</source>
        <translation>Alle, die hier gezeichnet haben, und wie weit sie sind.</translation>
    </message>
    <message>
        <source>Nobody coordinates yet, so everyone may do everything. Once somebody does, only coordinators may write the protocol, exclude cases, settle ROIs, freeze the analysis plan, merge readings, unblind, and give roles.</source>
        <translation>Noch koordiniert niemand, deshalb dürfen alle alles. Sobald es jemand tut, dürfen nur Koordinatoren das Protokoll schreiben, Fälle ausschließen, ROIs festlegen, den Analyseplan einfrieren, Befundungen zusammenführen, entblinden und Rollen vergeben.</translation>
    </message>
    <message>
        <source>Coordinators write the protocol, exclude cases, settle ROIs, freeze the analysis plan, merge readings, unblind, and give roles.</source>
        <translation>Koordinatoren schreiben das Protokoll, schließen Fälle aus, legen ROIs fest, frieren den Analyseplan ein, führen Befundungen zusammen, entblinden und vergeben Rollen.</translation>
    </message>
    <message>
        <source>Roles guard against mistakes, not against malice: anyone can open the file under any name. The log keeps who did what.</source>
        <translation>Rollen schützen vor Versehen, nicht vor Absicht: Jeder kann die Datei unter jedem Namen öffnen. Der Verlauf des Projekts hält fest, wer was getan hat.</translation>
    </message>
    <message>
        <source>Readers with themselves, first and second drawing of the same photo:</source>
        <translation>Befunder mit sich selbst, erste und zweite Zeichnung desselben Fotos:</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Make coordinator</source>
        <translation>Zum Koordinator machen</translation>
    </message>
    <message>
        <source>Make reader</source>
        <translation>Zum Befunder machen</translation>
    </message>
    <message>
        <source>This is the only coordinator; name another one first.</source>
        <translation>Dies ist der einzige Koordinator; benennen Sie zuerst einen anderen.</translation>
    </message>
    <message>
        <source>Choose a reader first.</source>
        <translation>Wählen Sie zuerst einen Befunder.</translation>
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
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>cases to be completed</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Coordinators decide what concerns the whole study; what is imported came with a data set</source>
        <translation>Koordinatoren entscheiden, was die ganze Studie betrifft; Importiertes kam mit einem Datensatz</translation>
    </message>
    <message>
        <source>Cases completed</source>
        <translation>Abgeschlossene Fälle</translation>
    </message>
    <message>
        <source>Cases that are still to be completed</source>
        <translation>Fälle, die noch abzuschließen sind</translation>
    </message>
    <message>
        <source>Completed cases in an hour of work, pauses left out; – where no time was measured</source>
        <translation>Abgeschlossene Fälle je Arbeitsstunde, ohne Pausen; – wo keine Zeit gemessen wurde</translation>
    </message>
    <message>
        <source>Cases flagged for another look</source>
        <translation>Zum Nachsehen markierte Fälle</translation>
    </message>
    <message>
        <source>Readers with role and progress</source>
        <translation>Befunder mit Rolle und Fortschritt</translation>
    </message>
    <message>
        <source>{reader} (you)</source>
        <translation>{reader} (Sie)</translation>
    </message>
    <message>
        <source>{done:,} of {all:,}</source>
        <translation>{done:,} von {all:,}</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
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
        <source>Show all cases</source>
        <translation>Alle Fälle zeigen</translation>
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
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>mean colour</source>
        <translation>mittlere Farbe</translation>
    </message>
    <message>
        <source>blurred photo</source>
        <translation>unscharfes Foto</translation>
    </message>
    <message>
        <source>uniform noise</source>
        <translation>gleichmäßiges Rauschen</translation>
    </message>
    <message>
        <source>other photos</source>
        <translation>andere Fotos</translation>
    </message>
    <message>
        <source>no baseline</source>
        <translation>keine Baseline</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Skin type</source>
        <translation>Hauttyp</translation>
    </message>
    <message>
        <source>Monk skin tone</source>
        <translation>Monk-Hautton</translation>
    </message>
    <message>
        <source>Site on the body</source>
        <translation>Körperstelle</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {second}</source>
        <comment>two kinds of groups</comment>
        <translation>
            <numerusform>{first} und {second}</numerusform>
            <numerusform>{first} und {second}</numerusform>
        </translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>alle Arten</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>skin types two by two</source>
        <translation>Hauttypen in Paaren</translation>
    </message>
    <message>
        <source>site on the body</source>
        <translation>Körperstelle</translation>
    </message>
    <message>
        <source>photos of a case</source>
        <translation>Fotos eines Falls</translation>
    </message>
    <message>
        <source>size of the ROI</source>
        <translation>Größe der ROI</translation>
    </message>
    <message>
        <source>correctness</source>
        <translation>Richtigkeit</translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>Spalte {name}</translation>
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
        <translation>Farben der Heatmap, von keiner bis zur höchsten Salienz</translation>
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
        <translation>Ihre Differenzialdiagnose nach Rang. Die Konfidenz bestimmt den Rang: Gleiche Konfidenz teilt sich einen Rang, der nächste folgt unmittelbar, und eine Diagnose wiegt 1 / Rang, wo die Listen mehrerer Befunder eine werden.</translation>
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
        <source>Out of focus or badly exposed</source>
        <translation>Unscharf oder schlecht belichtet</translation>
    </message>
    <message>
        <source>The same case twice</source>
        <translation>Derselbe Fall doppelt</translation>
    </message>
    <message>
        <source>Person can be recognised</source>
        <translation>Person ist erkennbar</translation>
    </message>
    <message>
        <source>More than one condition</source>
        <translation>Mehr als eine Erkrankung</translation>
    </message>
    <message>
        <source>An excluded case keeps its photos and regions, and is left out of every result. The report counts it.</source>
        <translation>Ein ausgeschlossener Fall behält seine Fotos und Regionen und fehlt in jedem Ergebnis. Der Bericht zählt ihn.</translation>
    </message>
    <message>
        <source>No case is excluded.</source>
        <translation>Kein Fall ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>Exclude case {case_id}</source>
        <translation>Fall {case_id} ausschließen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Choose a reason or write one</source>
        <translation>Einen Grund wählen oder schreiben</translation>
    </message>
    <message>
        <source>Exclude case</source>
        <translation>Fall ausschließen</translation>
    </message>
    <message>
        <source>Give a reason; the report names it.</source>
        <translation>Geben Sie einen Grund an; der Bericht nennt ihn.</translation>
    </message>
    <message>
        <source>Excluded cases</source>
        <translation>Ausgeschlossene Fälle</translation>
    </message>
    <message>
        <source>Excluded cases with their reasons</source>
        <translation>Ausgeschlossene Fälle mit Gründen</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take the selected cases back into all results</source>
        <translation>Die ausgewählten Fälle wieder in alle Ergebnisse aufnehmen</translation>
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
        <translation>{thing} speichern…</translation>
    </message>
    <message>
        <source>Write all lines to a text file</source>
        <translation>Alle Zeilen in eine Textdatei schreiben</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics (CUDA)</source>
        <translation>NVIDIA-Grafik (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Apple-Grafik (MPS)</translation>
    </message>
    <message>
        <source>Recipe (*.json)</source>
        <translation>Rezept (*.json)</translation>
    </message>
    <message>
        <source>Own recipe</source>
        <translation>Eigenes Rezept</translation>
    </message>
    <message>
        <source>Every parameter of the analysis. It is stored with each run and exported beside each table.</source>
        <translation>Alle Parameter der Analyse. Das Rezept wird mit jedem Lauf aufbewahrt und neben jeder Tabelle exportiert.</translation>
    </message>
    <message>
        <source>Recipe and scoring</source>
        <translation>Rezept und Bewertung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Take a recipe from a JSON file</source>
        <translation>Ein Rezept aus einer JSON-Datei nehmen</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Write this recipe to a file</source>
        <translation>Dieses Rezept in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Use without scoring</source>
        <translation>Ohne Bewertung nutzen</translation>
    </message>
    <message>
        <source>Explain with this recipe and model from now on</source>
        <translation>Ab jetzt mit diesem Rezept und Modell erklären</translation>
    </message>
    <message>
        <source>Score all</source>
        <translation>Alle bewerten</translation>
    </message>
    <message>
        <source>Score every photo that is unscored or stale</source>
        <translation>Alle Fotos bewerten, die nicht bewertet oder veraltet sind</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
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
        <source>Finish outline</source>
        <translation>Umriss abschließen</translation>
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
        <source>Draw what matters</source>
        <translation>Zeichnen, was zählt</translation>
    </message>
    <message>
        <source>Take a tool above the photo: polygon ({polygon}), lasso ({lasso}), brush ({brush}). Hold Shift to add to a region and Alt to take away. Every gesture is saved at once, and {undo} takes it back, also tomorrow.</source>
        <translation>Nehmen Sie über dem Foto ein Werkzeug: Polygon ({polygon}), Lasso ({lasso}), Pinsel ({brush}). Mit Umschalt fügen Sie einer Region hinzu, mit Alt nehmen Sie weg. Jeder Schritt wird sofort gespeichert, und {undo} nimmt ihn zurück, auch morgen noch.</translation>
    </message>
    <message>
        <source>Complete the case</source>
        <translation>Den Fall abschließen</translation>
    </message>
    <message>
        <source>Complete case ({complete}) ends your first reading. Until then nothing of the model is shown, so that your reading stays your own. Next to label ({next_unlabelled}) leads on.</source>
        <translation>„Fall abschließen“ ({complete}) beendet Ihre Erstbefundung. Bis dahin wird nichts vom Modell gezeigt, damit Ihre Befundung Ihre eigene bleibt. „Nächster offener Fall“ ({next_unlabelled}) führt weiter.</translation>
    </message>
    <message>
        <source>See where the model looked</source>
        <translation>Sehen, wohin das Modell geschaut hat</translation>
    </message>
    <message>
        <source>Then the photo shows the model&apos;s map beside your outline, and Results ({results_place}) how well the two agree. Practise is the place to try everything: its cases are made up, and nothing you do there is kept. {keys} shows every key.</source>
        <translation>Dann zeigt das Foto die Karte des Modells neben Ihrem Umriss, und „Ergebnisse“ ({results_place}), wie gut beide übereinstimmen. Unter „Üben“ lässt sich alles ausprobieren: Die Fälle sind erfunden, und nichts davon bleibt erhalten. {keys} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Welcome to Spotcheck</source>
        <translation>Willkommen bei Spotcheck</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Help › Three steps shows this again</source>
        <translation>Hilfe › Drei Schritte zeigt dies wieder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
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
        <translation>Abbrechen; was fertig ist, bleibt erhalten</translation>
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
        <translation>Beendete Aufträge aus der Liste nehmen; ihre Ergebnisse bleiben</translation>
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
        <translation>Verborgen bis zum Fallabschluss: Ihre Befundung bleibt unabhängig.</translation>
    </message>
    <message>
        <source>Scores, heat map and prediction appear then.</source>
        <translation>Dann folgen Werte, Heatmap, Vorhersage.</translation>
    </message>
    <message>
        <source>Hidden until you settle this case
so that nobody follows the model.</source>
        <translation>Verborgen bis zur Schlichtung, damit niemand dem Modell folgt.</translation>
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
        <translation>Das Modell wird befragt…</translation>
    </message>
    <message>
        <source>The map refines as it is computed.</source>
        <translation>Die Karte verfeinert sich während der Berechnung.</translation>
    </message>
    <message>
        <source>The model could not be asked.</source>
        <translation>Das Modell konnte nicht befragt werden.</translation>
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
        <source>Strata that are planned</source>
        <translation>Geplante Gruppen</translation>
    </message>
    <message>
        <source>Measures that are planned</source>
        <translation>Geplante Maße</translation>
    </message>
    <message>
        <source>Outcomes that are planned</source>
        <translation>Geplante Ausgänge</translation>
    </message>
    <message>
        <source>First of two kinds to cross</source>
        <translation>Erste von zwei zu kreuzenden Arten</translation>
    </message>
    <message>
        <source>Second of two kinds to cross</source>
        <translation>Zweite von zwei zu kreuzenden Arten</translation>
    </message>
    <message>
        <source>Add the pair</source>
        <translation>Paar hinzufügen</translation>
    </message>
    <message>
        <source>Part the cases by both at once, such as condition and sex</source>
        <translation>Die Fälle nach beidem zugleich teilen, etwa nach Erkrankung und Geschlecht</translation>
    </message>
    <message>
        <source>What else was decided, such as the main question</source>
        <translation>Was sonst entschieden wurde, etwa die Hauptfrage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>&amp;Pair of kinds</source>
        <translation>&amp;Paar von Arten</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Rezept</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>As in the frozen plan</source>
        <translation>Wie im eingefrorenen Plan</translation>
    </message>
    <message>
        <source>Tick at least one kind of strata.</source>
        <translation>Wählen Sie mindestens eine Art von Gruppen.</translation>
    </message>
    <message>
        <source>Tick at least one outcome.</source>
        <translation>Wählen Sie mindestens einen Ausgang.</translation>
    </message>
    <message>
        <source>Tick at least one measure.</source>
        <translation>Wählen Sie mindestens ein Maß.</translation>
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
        <translation>Die Region des Modells: die Salienzkarte oberhalb der Schwelle</translation>
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
        <translation>Deckkraft der Heatmap</translation>
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
        <translation>Anteil, bei dem die Region des Modells endet</translation>
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
        <translation>Ihre eigene Schwelle, nicht die des Rezepts: Diese Werte werden nicht gespeichert.</translation>
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
erhalten</translation>
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
        <source>Nothing that comes from a model, no diagnosis and no other reader&apos;s work is shown for a case until its reader has completed it. Completing locks that first reading, and it is what is scored. Choose this for a study.</source>
        <translation>Nichts von einem Modell, keine Diagnose und keine Arbeit anderer Befunder wird zu einem Fall gezeigt, bevor sein Befunder ihn abgeschlossen hat. Der Abschluss sperrt diese Erstbefundung, und sie wird bewertet. Wählen Sie dies für eine Studie.</translation>
    </message>
    <message>
        <source>Predictions, saliency and scores are shown at once. Regions drawn this way are marked as not blind. Choose this to try a model out or to teach.</source>
        <translation>Vorhersagen, Salienz und Werte werden sofort gezeigt. So gezeichnete Regionen werden als nicht verblindet gekennzeichnet. Wählen Sie dies, um ein Modell auszuprobieren oder zu lehren.</translation>
    </message>
    <message>
        <source>A project is one file. Your photos stay where they are and are never changed.</source>
        <translation>Ein Projekt ist eine Datei. Ihre Fotos bleiben, wo sie sind, und werden nie verändert.</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>For example: Naevus study 2026</source>
        <translation>Zum Beispiel: Nävusstudie 2026</translation>
    </message>
    <message>
        <source>Your name as a reader</source>
        <translation>Ihr Name als Befunder</translation>
    </message>
    <message>
        <source>Stands beside every region that you draw</source>
        <translation>Steht neben jeder Region, die Sie zeichnen</translation>
    </message>
    <message>
        <source>Blind first reading</source>
        <translation>Verblindete Erstbefundung</translation>
    </message>
    <message>
        <source>Unblinded</source>
        <translation>Nicht verblindet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>&amp;Befunder</translation>
    </message>
    <message>
        <source>How cases are read (this cannot be changed later)</source>
        <translation>Wie Fälle befundet werden (später nicht änderbar)</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Geben Sie dem Projekt einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold any of \ / : * ? &quot; &lt; &gt; |; leave them out.</source>
        <translation>Ein Name darf keines von \ / : * ? &quot; &lt; &gt; | enthalten; lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>This folder does not exist; choose one that does.</source>
        <translation>Diesen Ordner gibt es nicht; wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>“{name}” is already in this folder; choose another name, or open that project.</source>
        <translation>„{name}“ ist schon in diesem Ordner; wählen Sie einen anderen Namen oder öffnen Sie jenes Projekt.</translation>
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
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Who labels in this sitting; click to change</source>
        <translation>Wer in dieser Sitzung zeichnet; Klick zum Ändern</translation>
    </message>
    <message>
        <source>Write what could not be saved once more</source>
        <translation>Schreiben, was nicht gespeichert werden konnte</translation>
    </message>
    <message>
        <source>Open the jobs</source>
        <translation>Aufträge öffnen</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
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
        <source>Diameter of the brush, in pixels of the photo</source>
        <translation>Durchmesser des Pinsels in Pixeln des Fotos</translation>
    </message>
    <message>
        <source>Shift+wheel on the photo</source>
        <translation>Umschalt+Mausrad auf dem Foto</translation>
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
        <translation>Die Karte beruht zu einem großen Teil auf dem Foto allein: Mit zufälligen Gewichten ist ihre Rangkorrelation noch {figure}.</translation>
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
        <translation>Prüfung dieser Karte abbrechen</translation>
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
        <translation>Nur zum Lesen geöffnet: Prüfergebnisse könnten nicht gespeichert werden</translation>
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
        <translation>Ein Auftrag läuft, den das Üben abbrechen würde. Warten Sie, bis er fertig ist.</translation>
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
        <translation>Fotos werden weggelassen: Umrisse und Heatmaps stehen auf leerem Grund.</translation>
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
        <source>Weights with a Python file that builds the network</source>
        <translation>Gewichte mit einer Python-Datei, die das Netz aufbaut</translation>
    </message>
    <message>
        <source>stretched to fit</source>
        <translation>passend gestreckt</translation>
    </message>
    <message>
        <source>whole photo with bars</source>
        <translation>ganzes Foto mit Balken</translation>
    </message>
    <message>
        <source>middle of the photo, the rest is cut off</source>
        <translation>Mitte des Fotos, der Rest ist abgeschnitten</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>mean of the photos&apos; logits</source>
        <translation>Mittel der Logits der Fotos</translation>
    </message>
    <message>
        <source>mean of the photos&apos; probabilities</source>
        <translation>Mittel der Wahrscheinlichkeiten der Fotos</translation>
    </message>
    <message>
        <source>the highest of the photos&apos; outputs</source>
        <translation>höchste Ausgabe der Fotos</translation>
    </message>
    <message>
        <source>the model takes the whole case</source>
        <translation>das Modell nimmt den ganzen Fall</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {fit}, {resize}</source>
        <translation>{width} × {height} Pixel, {fit}, {resize}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}, mean {mean}, std {std}, {channels}</source>
        <translation>{low:g} bis {high:g}, Mittel {mean}, Standardabweichung {std}, {channels}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>facts that a model uses</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Photo as input</source>
        <translation>Foto als Eingabe</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Several photos</source>
        <translation>Mehrere Fotos</translation>
    </message>
    <message>
        <source>Facts used</source>
        <translation>Genutzte Angaben</translation>
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
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>photos, cases, strata, findings and what to do, with recipe, plan and a manifest</source>
        <translation>Fotos, Fälle, Gruppen, Feststellungen und Maßnahmen, mit Rezept, Plan und Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>Masks (PNG)</source>
        <translation>Masken (PNG)</translation>
    </message>
    <message>
        <source>what readers drew, at the size of the photos</source>
        <translation>was Befunder gezeichnet haben, in der Größe der Fotos</translation>
    </message>
    <message>
        <source>Augmentation (PNG)</source>
        <translation>Augmentierung (PNG)</translation>
    </message>
    <message>
        <source>masks of artefacts and anatomy, photos without them and with another one&apos;s</source>
        <translation>Masken von Artefakten und Anatomie, Fotos ohne sie und mit denen anderer Fotos</translation>
    </message>
    <message>
        <source>Maps (NPZ)</source>
        <translation>Karten (NPZ)</translation>
    </message>
    <message>
        <source>saliency map, saliency region and drawn region of each photo, on the score grid</source>
        <translation>Salienzkarte, Salienzregion und gezeichnete Region jedes Fotos, auf dem Bewertungsraster</translation>
    </message>
    <message>
        <source>Only cases that you have completed are written, because you read this project blind. The command line writes all of them.</source>
        <translation>Geschrieben werden nur Fälle, die Sie abgeschlossen haben, weil Sie dieses Projekt verblindet befunden. Die Befehlszeile schreibt alle.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote {n:,} file to {folder}.</source>
        <comment>Wrote {n:,} files to {folder}.</comment>
        <translation>
            <numerusform>{n:,} Datei nach {folder} geschrieben.</numerusform>
            <numerusform>{n:,} Dateien nach {folder} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Results as files that other programs read.</source>
        <translation>Ergebnisse als Dateien, die andere Programme lesen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the files are to be written</source>
        <translation>Wohin die Dateien geschrieben werden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>{folder} is a file; choose a folder.</source>
        <translation>{folder} ist eine Datei; wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writing files. You can close this window; the export goes on under Jobs.</source>
        <translation>Dateien werden geschrieben. Sie können dieses Fenster schließen; der Export läuft unter „Aufträge“ weiter.</translation>
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
        <source>{project} report</source>
        <translation>{project} Bericht</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>{report} figures</source>
        <translation>{report} Abbildungen</translation>
    </message>
    <message>
        <source>A report ends in .html or .pdf; choose another name than {name}.</source>
        <translation>Ein Bericht endet auf .html oder .pdf; wählen Sie einen anderen Namen als {name}.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Run {run} has no photo whose saliency was compared with a reader&apos;s region; complete a case or import masks, score, and try again.</source>
        <translation>Lauf {run} hat kein Foto, dessen Salienz mit der Region eines Befunders verglichen wurde; schließen Sie einen Fall ab oder importieren Sie Masken, bewerten Sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Project {project} has no run to report yet; score it first.</source>
        <translation>Projekt {project} hat noch keinen Lauf für einen Bericht; bewerten Sie es zuerst.</translation>
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
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>incorrect</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>1st third (to {high})</source>
        <translation>1. Drittel (bis {high})</translation>
    </message>
    <message>
        <source>2nd third ({low} to {high})</source>
        <translation>2. Drittel ({low} bis {high})</translation>
    </message>
    <message>
        <source>3rd third (over {low})</source>
        <translation>3. Drittel (über {low})</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>alle Fälle</translation>
    </message>
    <message>
        <source>mean {measure}, 95 % interval over patients; grey dash: chance; hollow and grey: fewer than {n} cases</source>
        <translation>Mittelwert {measure}, 95-%-Intervall über Patienten; grauer Strich: Zufall; hohl und grau: weniger als {n} Fälle</translation>
    </message>
    <message>
        <source>Whether the frozen analysis plan named these rows; what it did not name is exploratory</source>
        <translation>Ob der eingefrorene Analyseplan diese Zeilen nannte; was er nicht nannte, ist explorativ</translation>
    </message>
    <message>
        <source>Marks: {outcomes}</source>
        <translation>Zeichen: {outcomes}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of the rows in the plot</source>
        <translation>Reihenfolge der Zeilen im Diagramm</translation>
    </message>
    <message>
        <source>Agreement {by_group}</source>
        <translation>Übereinstimmung {by_group}</translation>
    </message>
    <message>
        <source>{title}, plot</source>
        <translation>{title}, Diagramm</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Write the tables of this run to a folder</source>
        <translation>Die Tabellen dieses Laufs in einen Ordner schreiben</translation>
    </message>
    <message numerus="yes">
        <source>{n} row; click a heading to sort</source>
        <comment>{n} rows; click a heading to sort</comment>
        <translation>
            <numerusform>{n} Zeile; Klick auf eine Überschrift sortiert</numerusform>
            <numerusform>{n} Zeilen; Klick auf eine Überschrift sortiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Which scoring is shown</source>
        <translation>Welche Bewertung gezeigt wird</translation>
    </message>
    <message>
        <source>“Next to label” (N) leads from case to case in this order. Everyone can still open any case.</source>
        <translation>„Nächster offener Fall“ (N) führt in dieser Reihenfolge von Fall zu Fall. Jeder kann weiterhin jeden Fall öffnen.</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Wie importiert</translation>
    </message>
    <message>
        <source>The same for everyone.</source>
        <translation>Für alle gleich.</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>A shuffle for each reader, so that tiredness and learning meet no case more than another.</source>
        <translation>Für jeden Befunder neu gemischt, damit Müdigkeit und Lernen keinen Fall mehr treffen als einen anderen.</translation>
    </message>
    <message>
        <source>So that strata fill evenly</source>
        <translation>So, dass sich Gruppen gleichmäßig füllen</translation>
    </message>
    <message>
        <source>One case of each value in turn, shuffled for each reader: wherever labelling stops, the strata are as equal as they can be.</source>
        <translation>Reihum ein Fall jedes Werts, für jeden Befunder gemischt: Wo immer das Zeichnen endet, sind die Gruppen so gleich wie möglich.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Körperstelle</translation>
    </message>
    <message>
        <source>Reference</source>
        <comment>a diagnosis</comment>
        <translation>Referenzdiagnose</translation>
    </message>
    <message>
        <source>For the agreement of readers with themselves. Such a case is shown blank among the others, without the first drawing and without the model. Readers are told that some cases come again, not which. What is drawn then is kept apart and counts in no other figure.</source>
        <translation>Für die Übereinstimmung von Befundern mit sich selbst. Ein solcher Fall erscheint leer unter den anderen, ohne die erste Zeichnung und ohne das Modell. Befunder erfahren, dass manche Fälle noch einmal kommen, nicht welche. Was dann gezeichnet wird, bleibt getrennt und zählt in keiner anderen Zahl.</translation>
    </message>
    <message>
        <source>Order of labelling</source>
        <translation>Reihenfolge der Fälle</translation>
    </message>
    <message>
        <source>Column of the strata</source>
        <translation>Spalte der Gruppen</translation>
    </message>
    <message>
        <source>Set the order</source>
        <translation>Reihenfolge festlegen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Some completed cases come again</source>
        <translation>Manche abgeschlossenen Fälle kommen noch einmal</translation>
    </message>
    <message>
        <source>Share of each reader&apos;s cases that come again</source>
        <translation>Anteil der Fälle jedes Befunders, die noch einmal kommen</translation>
    </message>
    <message>
        <source>How many other cases lie in between at least</source>
        <translation>Wie viele andere Fälle mindestens dazwischen liegen</translation>
    </message>
    <message>
        <source>of each reader&apos;s cases, with at least</source>
        <translation>der Fälle jedes Befunders, mit mindestens</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>Seed {seed}, kept with the project.</source>
        <translation>Startwert {seed}, im Projekt aufbewahrt.</translation>
    </message>
    <message>
        <source>How cases are grouped</source>
        <translation>Wie Fälle gruppiert werden</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Und</translation>
    </message>
    <message>
        <source>By what each group is parted once more</source>
        <translation>Wonach jede Gruppe noch einmal geteilt wird</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Erkrankung</translation>
    </message>
    <message>
        <source>Only cases of one condition, by their reference</source>
        <translation>Nur Fälle einer Erkrankung, nach ihrer Referenz</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Cases by whether the model&apos;s first diagnosis matches the reference</source>
        <translation>Fälle danach, ob die erste Diagnose des Modells der Referenz entspricht</translation>
    </message>
    <message>
        <source>How agreement is measured</source>
        <translation>Wie die Übereinstimmung gemessen wird</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>of agreement</comment>
        <translation>Maß</translation>
    </message>
    <message>
        <source>What a saliency map compares the photo with</source>
        <translation>Womit eine Salienzkarte das Foto vergleicht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Probability of the first diagnosis</source>
        <translation>Wahrscheinlichkeit der ersten Diagnose</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Anteil, der richtig ist</translation>
    </message>
    <message>
        <source>Too few cases: five at least are needed for a point.</source>
        <translation>Zu wenige Fälle: Für einen Punkt sind mindestens fünf nötig.</translation>
    </message>
    <message>
        <source>Calibration of the probabilities</source>
        <translation>Kalibrierung der Wahrscheinlichkeiten</translation>
    </message>
    <message numerus="yes">
        <source>Said {said}, right in {right} ({low} to {high}) of {n:,} case</source>
        <comment>Said {said}, right in {right} ({low} to {high}) of {n:,} cases</comment>
        <translation>
            <numerusform>Gesagt {said}, richtig bei {right} ({low} bis {high}) von {n:,} Fall</numerusform>
            <numerusform>Gesagt {said}, richtig bei {right} ({low} bis {high}) von {n:,} Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message numerus="yes">
        <source>{reference}: {count} of {n:,} case called rightly so ({share})</source>
        <comment>{reference}: {count} of {n:,} cases called rightly so ({share})</comment>
        <translation>
            <numerusform>{reference}: {count} von {n:,} Fall zu Recht so erkannt ({share})</numerusform>
            <numerusform>{reference}: {count} von {n:,} Fällen zu Recht so erkannt ({share})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reference}: {count} of {n:,} case called {predicted} ({share})</source>
        <comment>{reference}: {count} of {n:,} cases called {predicted} ({share})</comment>
        <translation>
            <numerusform>{reference}: {count} von {n:,} Fall als {predicted} erkannt ({share})</numerusform>
            <numerusform>{reference}: {count} von {n:,} Fällen als {predicted} erkannt ({share})</numerusform>
        </translation>
    </message>
    <message>
        <source>By the reference</source>
        <translation>Nach der Referenz</translation>
    </message>
    <message>
        <source>Cases of this condition</source>
        <translation>Fälle dieser Erkrankung</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Share of its cases that the model calls so first</source>
        <translation>Anteil ihrer Fälle, die das Modell zuerst so nennt</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Share of all other cases that the model does not call so</source>
        <translation>Anteil aller anderen Fälle, die das Modell nicht so nennt</translation>
    </message>
    <message>
        <source>How often a case of this condition has a higher probability of it than one of another</source>
        <translation>Wie oft ein Fall dieser Erkrankung dafür eine höhere Wahrscheinlichkeit hat als einer einer anderen</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>The classifier by condition, table</source>
        <translation>Der Klassifikator nach Erkrankung, Tabelle</translation>
    </message>
    <message>
        <source>Working out how often the model is right…</source>
        <translation>Es wird berechnet, wie oft das Modell recht hat…</translation>
    </message>
    <message>
        <source>No case that you may see has both a prediction and a reference diagnosis, so nobody can say how often the model is right. Import a table with diagnoses, or let readers enter theirs.</source>
        <translation>Kein Fall, den Sie sehen dürfen, hat sowohl eine Vorhersage als auch eine Referenzdiagnose; daher kann niemand sagen, wie oft das Modell recht hat. Importieren Sie eine Tabelle mit Diagnosen oder lassen Sie Befunder ihre eintragen.</translation>
    </message>
    <message>
        <source>each figure with its 95 % interval over patients</source>
        <translation>jeder Wert mit seinem 95-%-Intervall über Patienten</translation>
    </message>
    <message>
        <source>cases by reference (down) and first diagnosis (across); a click selects their photos</source>
        <translation>Fälle nach Referenz (abwärts) und erster Diagnose (quer); ein Klick wählt ihre Fotos aus</translation>
    </message>
    <message>
        <source>95 % interval over patients; dashed: probabilities that are what they say</source>
        <translation>95-%-Intervall über Patienten; gestrichelt: Wahrscheinlichkeiten, die stimmen</translation>
    </message>
    <message>
        <source>What it takes for what</source>
        <translation>Was es wofür hält</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>The model itself</source>
        <translation>Das Modell selbst</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The group of cases.</source>
        <translation>Die Gruppe von Fällen.</translation>
    </message>
    <message>
        <source>Whether the model&apos;s first diagnosis matches the reference.</source>
        <translation>Ob die erste Diagnose des Modells der Referenz entspricht.</translation>
    </message>
    <message>
        <source>Photos with this measure.</source>
        <translation>Fotos mit diesem Maß.</translation>
    </message>
    <message>
        <source>Cases: a case&apos;s score is the mean over its photos.</source>
        <translation>Fälle: Der Wert eines Falls ist der Mittelwert seiner Fotos.</translation>
    </message>
    <message>
        <source>Patients: the unit that is resampled for intervals.</source>
        <translation>Patienten: die Einheit, die für Intervalle neu gezogen wird.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean over cases.</source>
        <translation>Mittelwert über Fälle.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Confidence interval of the mean, from resampling patients.</source>
        <translation>Konfidenzintervall des Mittelwerts aus neu gezogenen Patienten.</translation>
    </message>
    <message>
        <source>What regions of the same sizes would reach if their cells were strewn at random.</source>
        <translation>Was gleich große Regionen erreichten, wären ihre Zellen zufällig verstreut.</translation>
    </message>
    <message>
        <source>Shape kept</source>
        <translation>Form erhalten</translation>
    </message>
    <message>
        <source>What the model&apos;s own saliency would reach on average if it lay elsewhere in each photo, its shape kept.</source>
        <translation>Was die Salienz des Modells selbst im Mittel erreichte, läge sie bei gleicher Form anderswo im Foto.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Mean less the mean of the other strata, with its 95 % confidence interval.</source>
        <translation>Mittelwert minus Mittelwert der anderen Gruppen, mit seinem 95-%-Konfidenzintervall.</translation>
    </message>
    <message>
        <source>How often patients dealt out by chance differ as much, corrected for the number of strata.</source>
        <translation>Wie oft zufällig verteilte Patienten sich ebenso stark unterscheiden, korrigiert für die Zahl der Gruppen.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Median over cases.</source>
        <translation>Median über Fälle.</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>How far the mean lies above what saliency of the same shape reaches elsewhere: 0 is no better, 1 is perfect.</source>
        <translation>Wie weit der Mittelwert über dem liegt, was Salienz gleicher Form anderswo erreicht: 0 ist nicht besser, 1 ist vollkommen.</translation>
    </message>
    <message>
        <source>More cases</source>
        <translation>Mehr Fälle</translation>
    </message>
    <message>
        <source>How many more cases of this group would show the difference that the recipe names, at 5 % in 80 % of studies.</source>
        <translation>Wie viele weitere Fälle dieser Gruppe den Unterschied zeigten, den das Rezept nennt, bei 5 % in 80 % der Studien.</translation>
    </message>
    <message>
        <source>Whether the analysis plan named this row before it was seen; what it did not name is exploratory.</source>
        <translation>Ob der Analyseplan diese Zeile nannte, bevor sie gesehen wurde; was er nicht nannte, ist explorativ.</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>Ohne Wert</translation>
    </message>
    <message>
        <source>Photos for which the measure is undefined, such as empty regions; left out.</source>
        <translation>Fotos, für die das Maß nicht definiert ist, etwa leere Regionen; ausgelassen.</translation>
    </message>
    <message>
        <source>No photo has this figure in both runs.</source>
        <translation>Kein Foto hat diesen Wert in beiden Läufen.</translation>
    </message>
    <message>
        <source>Change by group</source>
        <translation>Änderung nach Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>Change of {measure} in {n:,} group</source>
        <comment>Change of {measure} in {n:,} groups</comment>
        <translation>
            <numerusform>Änderung von {measure} in {n:,} Gruppe</numerusform>
            <numerusform>Änderung von {measure} in {n:,} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change of {measure}</source>
        <translation>Änderung von {measure}</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a difference</comment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>The group of cases</source>
        <translation>Die Gruppe von Fällen</translation>
    </message>
    <message>
        <source>Stayed right</source>
        <translation>Richtig geblieben</translation>
    </message>
    <message>
        <source>Cases whose first diagnosis is the reference in both runs</source>
        <translation>Fälle, deren erste Diagnose in beiden Läufen die Referenz ist</translation>
    </message>
    <message>
        <source>Became right</source>
        <translation>Richtig geworden</translation>
    </message>
    <message>
        <source>Wrong in the run it is compared with, right in the run that is shown</source>
        <translation>Falsch im Vergleichslauf, richtig im gezeigten Lauf</translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation>Falsch geworden</translation>
    </message>
    <message>
        <source>Right in the run it is compared with, wrong in the run that is shown</source>
        <translation>Richtig im Vergleichslauf, falsch im gezeigten Lauf</translation>
    </message>
    <message>
        <source>Stayed wrong</source>
        <translation>Falsch geblieben</translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation>In beiden Läufen falsch</translation>
    </message>
    <message>
        <source>Exact McNemar test over patients, corrected for the number of groups</source>
        <translation>Exakter McNemar-Test über Patienten, korrigiert für die Zahl der Gruppen</translation>
    </message>
    <message>
        <source>From ↓ to →</source>
        <translation>Von ↓ nach →</translation>
    </message>
    <message>
        <source>Groups before, down, and after, across</source>
        <translation>Gruppen vorher (abwärts) und nachher (quer)</translation>
    </message>
    <message>
        <source>To {group}</source>
        <translation>Nach {group}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} patient became right more, {wrong:,} wrong</source>
        <comment>{n:,} patients became right more, {wrong:,} wrong</comment>
        <translation>
            <numerusform>{n:,} Patient wurde öfter richtig, {wrong:,} öfter falsch</numerusform>
            <numerusform>{n:,} Patienten wurden öfter richtig, {wrong:,} öfter falsch</numerusform>
        </translation>
    </message>
    <message>
        <source>Holding the two runs against each other…</source>
        <translation>Die beiden Läufe werden verglichen…</translation>
    </message>
    <message>
        <source>One run so far</source>
        <translation>Bisher ein Lauf</translation>
    </message>
    <message>
        <source>Score with another model or recipe and both will stand here.</source>
        <translation>Bewerten Sie mit einem anderen Modell oder Rezept, und beide stehen hier.</translation>
    </message>
    <message>
        <source>Score all…</source>
        <translation>Alle bewerten…</translation>
    </message>
    <message>
        <source>The two runs have no photo in common that the same people read.</source>
        <translation>Die beiden Läufe haben kein Foto gemeinsam, das dieselben Personen befundet haben.</translation>
    </message>
    <message>
        <source>dot: mean change over cases; line: 95 % interval of the paired difference, over patients</source>
        <translation>Punkt: mittlere Änderung über Fälle; Linie: 95-%-Intervall der gepaarten Differenz, über Patienten</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Shared Interest’s groups</source>
        <translation>Gruppen von Shared Interest</translation>
    </message>
    <message>
        <source>by what became of the decision</source>
        <translation>nach dem, was aus der Entscheidung wurde</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>The run that the one above is held against</source>
        <translation>Der Lauf, mit dem der obige verglichen wird</translation>
    </message>
    <message>
        <source>Change {by_group}</source>
        <translation>Änderung {by_group}</translation>
    </message>
    <message>
        <source>Hollow and grey: fewer than {n} cases; their intervals may go on beyond the axis.</source>
        <translation>Hohl und grau: weniger als {n} Fälle; ihre Intervalle können über die Achse hinausgehen.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo from group (down) to group (across); undefined ones are counted, too.</source>
        <comment>{n:,} photos from group (down) to group (across); undefined ones are counted, too.</comment>
        <translation>
            <numerusform>{n:,} Foto von Gruppe (abwärts) zu Gruppe (quer); auch nicht definierte sind gezählt.</numerusform>
            <numerusform>{n:,} Fotos von Gruppe (abwärts) zu Gruppe (quer); auch nicht definierte sind gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>Decisions and groups, table</source>
        <translation>Entscheidungen und Gruppen, Tabelle</translation>
    </message>
    <message>
        <source>From run to run</source>
        <translation>Von Lauf zu Lauf</translation>
    </message>
    <message>
        <source>The photo in both runs</source>
        <translation>Das Foto in beiden Läufen</translation>
    </message>
    <message>
        <source>Photos by their change</source>
        <translation>Fotos nach ihrer Änderung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>Keine Referenz</translation>
    </message>
    <message>
        <source>The photo.</source>
        <translation>Das Foto.</translation>
    </message>
    <message>
        <source>By the reference.</source>
        <translation>Nach der Referenz.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>In the run it is compared with.</source>
        <translation>Im Vergleichslauf.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>In the run that is shown.</source>
        <translation>Im gezeigten Lauf.</translation>
    </message>
    <message>
        <source>After less before; first those that changed most, in either direction.</source>
        <translation>Nachher minus vorher; zuerst jene, die sich am meisten geändert haben, in beide Richtungen.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>What became of the first diagnosis of the case.</source>
        <translation>Was aus der ersten Diagnose des Falls wurde.</translation>
    </message>
    <message>
        <source>Photo {photo}, case {case}</source>
        <translation>Foto {photo}, Fall {case}</translation>
    </message>
    <message>
        <source>First diagnosis {before} → {after}</source>
        <translation>Erste Diagnose {before} → {after}</translation>
    </message>
    <message>
        <source>Its region of interest was revised between the runs.</source>
        <translation>Seine Region von Interesse wurde zwischen den Läufen überarbeitet.</translation>
    </message>
    <message>
        <source>Photos by their change, table</source>
        <translation>Fotos nach ihrer Änderung, Tabelle</translation>
    </message>
    <message>
        <source>The score is not there any more</source>
        <translation>Der Wert ist nicht mehr da</translation>
    </message>
    <message>
        <source>no prediction</source>
        <translation>keine Vorhersage</translation>
    </message>
    <message>
        <source>photo {photo} with heat map and outlines</source>
        <translation>Foto {photo} mit Heatmap und Umrissen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>only in the run it is compared with</source>
        <translation>nur im Vergleichslauf</translation>
    </message>
    <message>
        <source>only in the run that is shown</source>
        <translation>nur im gezeigten Lauf</translation>
    </message>
    <message>
        <source>failed in the run it is compared with</source>
        <translation>im Vergleichslauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed in the run that is shown</source>
        <translation>im gezeigten Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>read by other people</source>
        <translation>von anderen Personen befundet</translation>
    </message>
    <message>
        <source>recipe {name}</source>
        <translation>Rezept {name}</translation>
    </message>
    <message>
        <source>Photo {photo}: {why}</source>
        <translation>Foto {photo}: {why}</translation>
    </message>
    <message>
        <source>Adjusted p {p}; {cases}, {patients}.</source>
        <translation>Korrigiertes p {p}; {cases}, {patients}.</translation>
    </message>
    <message numerus="yes">
        <source>Undefined: {n:,} photo before, {after:,} after; left out.</source>
        <comment>Undefined: {n:,} photos before, {after:,} after; left out.</comment>
        <translation>
            <numerusform>Nicht definiert: {n:,} Foto vorher, {after:,} nachher; ausgelassen.</numerusform>
            <numerusform>Nicht definiert: {n:,} Fotos vorher, {after:,} nachher; ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{measure} {before} → {after}: change {change}, no interval</source>
        <translation>{measure} {before} → {after}: Änderung {change}, kein Intervall</translation>
    </message>
    <message>
        <source>{measure} {before} → {after}: change {change}, 95 % interval {interval}</source>
        <translation>{measure} {before} → {after}: Änderung {change}, 95-%-Intervall {interval}</translation>
    </message>
    <message>
        <source>Beyond the change of the others: {change}.</source>
        <translation>Über die Änderung der anderen hinaus: {change}.</translation>
    </message>
    <message>
        <source>Beyond the change of the others: {change}, adjusted p {p}.</source>
        <translation>Über die Änderung der anderen hinaus: {change}, korrigiertes p {p}.</translation>
    </message>
    <message>
        <source>{outcome}: {measure} {mean}, 95 % interval {interval}, chance {chance}; {cases}, {patients}.</source>
        <translation>{outcome}: {measure} {mean}, 95-%-Intervall {interval}, Zufall {chance}; {cases}, {patients}.</translation>
    </message>
    <message>
        <source>Here you will see how well the model&apos;s saliency agrees with the regions that readers drew: by condition and by group of people, with intervals and the level of chance.</source>
        <translation>Hier sehen Sie, wie gut die Salienz des Modells mit den Regionen übereinstimmt, die Befunder gezeichnet haben: nach Erkrankung und nach Personengruppe, mit Intervallen und Zufallsniveau.</translation>
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
        <translation>Noch keine Werte</translation>
    </message>
    <message numerus="yes">
        <source>You have not completed the {n:,} case. Results show only the cases that you have completed, so that your reading stays your own.</source>
        <comment>You have completed none of {n:,} cases. Results show only the cases that you have completed, so that your reading stays your own.</comment>
        <translation>
            <numerusform>Sie haben den {n:,} Fall nicht abgeschlossen. Die Ergebnisse zeigen nur Fälle, die Sie abgeschlossen haben, damit Ihre Befundung Ihre eigene bleibt.</numerusform>
            <numerusform>Sie haben keinen von {n:,} Fällen abgeschlossen. Die Ergebnisse zeigen nur Fälle, die Sie abgeschlossen haben, damit Ihre Befundung Ihre eigene bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing photos</source>
        <translation>Fotos werden gezeichnet</translation>
    </message>
    <message>
        <source>{project}: contact sheet</source>
        <translation>{project}: Kontaktabzug</translation>
    </message>
    <message>
        <source>run of {day}</source>
        <translation>Lauf vom {day}</translation>
    </message>
    <message>
        <source>baseline: {baseline}</source>
        <translation>Baseline: {baseline}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>das Bild konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>Keine Vorhersage</translation>
    </message>
    <message>
        <source>region that readers drew</source>
        <translation>Region, die Befunder gezeichnet haben</translation>
    </message>
    <message>
        <source>region that the model looked at</source>
        <translation>Region, auf die das Modell geschaut hat</translation>
    </message>
    <message>
        <source>saliency, from none to most</source>
        <translation>Salienz, von keiner bis zur größten</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Niedrigste zuerst</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>Höchste zuerst</translation>
    </message>
    <message>
        <source>No photo is in this part. Choose another section, or let go of filters.</source>
        <translation>In diesem Teil ist kein Foto. Wählen Sie einen anderen Abschnitt oder lösen Sie Filter.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>The study&apos;s four parts, or Shared Interest&apos;s eight groups</source>
        <translation>Die vier Teile der Studie oder die acht Gruppen von Shared Interest</translation>
    </message>
    <message>
        <source>By agreement; photos without a value come last</source>
        <translation>Nach Übereinstimmung; Fotos ohne Wert kommen zuletzt</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>what is drawn</comment>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>Nur ausgewählte</translation>
    </message>
    <message>
        <source>Show only the photos that are selected</source>
        <translation>Nur die ausgewählten Fotos zeigen</translation>
    </message>
    <message>
        <source>Export contact sheet…</source>
        <translation>Kontaktabzug exportieren…</translation>
    </message>
    <message>
        <source>Write the photos that are shown, with scores, to a PDF or PNG</source>
        <translation>Die gezeigten Fotos mit Werten in ein PDF oder PNG schreiben</translation>
    </message>
    <message>
        <source>{project} contact sheet.pdf</source>
        <translation>{project} Kontaktabzug.pdf</translation>
    </message>
    <message>
        <source>lowest agreement first</source>
        <translation>geringste Übereinstimmung zuerst</translation>
    </message>
    <message>
        <source>highest agreement first</source>
        <translation>höchste Übereinstimmung zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Contact sheet written to {name} and {n} more.</source>
        <comment>Contact sheet written to {name} and {n} more.</comment>
        <translation>
            <numerusform>Kontaktabzug in {name} und {n} weitere Datei geschrieben.</numerusform>
            <numerusform>Kontaktabzug in {name} und {n} weitere Dateien geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet written to {name}.</source>
        <translation>Kontaktabzug in {name} geschrieben.</translation>
    </message>
    <message>
        <source>Export contact sheet</source>
        <translation>Kontaktabzug exportieren</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>selected photos</source>
        <translation>ausgewählte Fotos</translation>
    </message>
    <message>
        <source>At least as much agreement as the median photo of the run: {median}</source>
        <translation>Mindestens so viel Übereinstimmung wie das mediane Foto des Laufs: {median}</translation>
    </message>
    <message>
        <source>Less agreement than the median photo of the run: {median}</source>
        <translation>Weniger Übereinstimmung als das mediane Foto des Laufs: {median}</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>High and low, correct and incorrect</source>
        <translation>Hoch und gering, richtig und falsch</translation>
    </message>
    <message>
        <source>High agreement, correct</source>
        <translation>Hohe Übereinstimmung, richtig</translation>
    </message>
    <message>
        <source>High agreement, incorrect</source>
        <translation>Hohe Übereinstimmung, falsch</translation>
    </message>
    <message>
        <source>Low agreement, correct</source>
        <translation>Geringe Übereinstimmung, richtig</translation>
    </message>
    <message>
        <source>Low agreement, incorrect</source>
        <translation>Geringe Übereinstimmung, falsch</translation>
    </message>
    <message>
        <source>Human aligned</source>
        <translation>Wie der Mensch</translation>
    </message>
    <message>
        <source>Correct; region of interest and saliency region are nearly the same</source>
        <translation>Richtig; Region von Interesse und Salienzregion sind fast gleich</translation>
    </message>
    <message>
        <source>Sufficient subset</source>
        <translation>Ausreichender Teil</translation>
    </message>
    <message>
        <source>Correct; the model looked at a part of the region</source>
        <translation>Richtig; das Modell hat auf einen Teil der Region geschaut</translation>
    </message>
    <message>
        <source>Sufficient context</source>
        <translation>Ausreichender Kontext</translation>
    </message>
    <message>
        <source>Correct; the model looked at the region and beyond</source>
        <translation>Richtig; das Modell hat auf die Region und darüber hinaus geschaut</translation>
    </message>
    <message>
        <source>Context dependent</source>
        <translation>Kontextabhängig</translation>
    </message>
    <message>
        <source>Correct; the model looked elsewhere</source>
        <translation>Richtig; das Modell hat anderswohin geschaut</translation>
    </message>
    <message>
        <source>Confuser</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Incorrect; region of interest and saliency region are nearly the same</source>
        <translation>Falsch; Region von Interesse und Salienzregion sind fast gleich</translation>
    </message>
    <message>
        <source>Insufficient subset</source>
        <translation>Unzureichender Teil</translation>
    </message>
    <message>
        <source>Incorrect; the model looked at a part of the region</source>
        <translation>Falsch; das Modell hat auf einen Teil der Region geschaut</translation>
    </message>
    <message>
        <source>Context confusion</source>
        <translation>Kontextverwechslung</translation>
    </message>
    <message>
        <source>Incorrect; the model looked at the region and beyond</source>
        <translation>Falsch; das Modell hat auf die Region und darüber hinaus geschaut</translation>
    </message>
    <message>
        <source>Distractor</source>
        <translation>Ablenkung</translation>
    </message>
    <message>
        <source>Incorrect; the model looked elsewhere</source>
        <translation>Falsch; das Modell hat anderswohin geschaut</translation>
    </message>
    <message>
        <source>The map is not kept any more</source>
        <translation>Die Karte ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>The run’s model is gone</source>
        <translation>Das Modell des Laufs fehlt</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>band: {readers} readers, each against the consensus of the others, {low} to {high}</source>
        <translation>Band: {readers} Befunder, jeder gegen den Konsens der anderen, {low} bis {high}</translation>
    </message>
    <message>
        <source>over all cases</source>
        <translation>über alle Fälle</translation>
    </message>
    <message>
        <source>by {kind}</source>
        <translation>nach {kind}</translation>
    </message>
    <message>
        <source>{n:,} excluded</source>
        <translation>{n:,} ausgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>Based on {completed:,} of {n:,} case that you have completed.</source>
        <comment>Based on {completed:,} of {n:,} cases that you have completed.</comment>
        <translation>
            <numerusform>Beruht auf {completed:,} von {n:,} Fall, den Sie abgeschlossen haben.</numerusform>
            <numerusform>Beruht auf {completed:,} von {n:,} Fällen, die Sie abgeschlossen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others stay hidden until you have completed them.</source>
        <translation>Die anderen bleiben verborgen, bis Sie sie abgeschlossen haben.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo failed</source>
        <comment>{n:,} photos failed</comment>
        <translation>
            <numerusform>{n:,} Foto fehlgeschlagen</numerusform>
            <numerusform>{n:,} Fotos fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo not scored yet</source>
        <comment>{n:,} photos not scored yet</comment>
        <translation>
            <numerusform>{n:,} Foto noch nicht bewertet</numerusform>
            <numerusform>{n:,} Fotos noch nicht bewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo changed since it was scored</source>
        <comment>{n:,} photos changed since they were scored</comment>
        <translation>
            <numerusform>{n:,} Foto seit der Bewertung geändert</numerusform>
            <numerusform>{n:,} Fotos seit der Bewertung geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan {hash} of {day}</source>
        <translation>Plan {hash} vom {day}</translation>
    </message>
    <message>
        <source>this run is not the planned one</source>
        <translation>dieser Lauf ist nicht der geplante</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo</source>
        <comment>{n:,} photos</comment>
        <translation>
            <numerusform>{n:,} Foto</numerusform>
            <numerusform>{n:,} Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than {n} cases: too few to judge.</source>
        <translation>Weniger als {n} Fälle: zu wenige für ein Urteil.</translation>
    </message>
    <message>
        <source>Pages of the results</source>
        <translation>Seiten der Ergebnisse</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>Agreement by condition and by groups of people</source>
        <translation>Übereinstimmung nach Erkrankung und nach Personengruppen</translation>
    </message>
    <message>
        <source>The photos themselves, with what readers drew and where the model looked</source>
        <translation>Die Fotos selbst, mit dem, was Befunder gezeichnet haben und worauf das Modell geschaut hat</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Scatter, distributions, curves and pairs of groups; what is selected in one is marked in the others</source>
        <translation>Streudiagramm, Verteilungen, Kurven und Paare von Gruppen; was in einem ausgewählt ist, ist in den anderen hervorgehoben</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Photos with saliency in the same place relative to the region, and a map of how the model sees the photos</source>
        <translation>Fotos mit Salienz an derselben Stelle im Verhältnis zur Region, und eine Karte, wie das Modell die Fotos sieht</translation>
    </message>
    <message>
        <source>How often the model is right, for which conditions, and whether its probabilities can be believed</source>
        <translation>Wie oft das Modell recht hat, bei welchen Erkrankungen, und ob seine Wahrscheinlichkeiten glaubwürdig sind</translation>
    </message>
    <message>
        <source>Two runs side by side: what differs between them, what changed, for whom, and on which photos</source>
        <translation>Zwei Läufe nebeneinander: worin sie sich unterscheiden, was sich geändert hat, für wen und auf welchen Fotos</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <source>divide into {number}</source>
        <translation>in {number} teilen</translation>
    </message>
    <message>
        <source>As found: only clusters that are more than chance and well apart. Or divide the photos into a number of groups, which tells what there is, not that there are groups</source>
        <translation>Wie gefunden: nur Cluster, die mehr als Zufall und deutlich getrennt sind. Oder die Fotos in eine Zahl von Gruppen teilen; das zeigt, was es gibt, nicht, dass es Gruppen gibt</translation>
    </message>
    <message>
        <source>Each photo is stretched and turned so that its region is the blue circle. Rings end at 1/3, 2/3, 1, 4/3, 2, 3 and 5 times the region&apos;s radius; the last one is all beyond. Blank: no photo reaches there</source>
        <translation>Jedes Foto ist so gestreckt und gedreht, dass seine Region der blaue Kreis ist. Ringe enden beim 1/3-, 2/3-, 1-, 4/3-, 2-, 3- und 5-Fachen des Radius der Region; der letzte ist alles darüber hinaus. Leer: kein Foto reicht dorthin</translation>
    </message>
    <message>
        <source>Key of the pictures</source>
        <translation>Legende der Bilder</translation>
    </message>
    <message>
        <source>share of the saliency, none to most in each picture; blue circle: rim of the region</source>
        <translation>Salienz je Bild, keine bis größte; blauer Kreis: Rand der Region</translation>
    </message>
    <message>
        <source>Where saliency lies</source>
        <translation>Wo die Salienz liegt</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Map of the photos by what the model makes of them</source>
        <translation>Karte der Fotos nach dem, was das Modell aus ihnen macht</translation>
    </message>
    <message>
        <source>Map of the photos by what the model makes of them, coloured by {measure}</source>
        <translation>Karte der Fotos nach dem, was das Modell aus ihnen macht, gefärbt nach {measure}</translation>
    </message>
    <message>
        <source>A map of the photos will be here: near each other are those that the model sees alike, coloured by agreement. The model has to look at each photo once.</source>
        <translation>Hier erscheint eine Karte der Fotos: Nahe beieinander liegen jene, die das Modell ähnlich sieht, gefärbt nach Übereinstimmung. Das Modell muss jedes Foto einmal ansehen.</translation>
    </message>
    <message>
        <source>Map the photos</source>
        <translation>Fotos kartieren</translation>
    </message>
    <message>
        <source>The two principal components of the numbers that the model has of each photo just before it answers, each photo taken alone. What the two axes do not show is lost: photos near each other may differ in it. Drag a rectangle to select. Arrow keys go through the photos, Space selects, Shift adds, Esc clears.</source>
        <translation>Die zwei Hauptkomponenten der Zahlen, die das Modell von jedem Foto hat, kurz bevor es antwortet; jedes Foto für sich genommen. Was die zwei Achsen nicht zeigen, geht verloren: Nahe Fotos können sich darin unterscheiden. Ziehen Sie ein Rechteck auf, um auszuwählen. Die Pfeiltasten gehen durch die Fotos, die Leertaste wählt aus, Umschalt fügt hinzu, Esc hebt auf.</translation>
    </message>
    <message>
        <source>Map of the photos</source>
        <translation>Karte der Fotos</translation>
    </message>
    <message>
        <source>How the model sees the photos</source>
        <translation>Wie das Modell die Fotos sieht</translation>
    </message>
    <message>
        <source>The map waits for its turn…</source>
        <translation>Die Karte wartet, bis sie an der Reihe ist…</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo by the model&apos;s answers</source>
        <comment>{n:,} photos by the model&apos;s answers</comment>
        <translation>
            <numerusform>{n:,} Foto nach den Antworten des Modells</numerusform>
            <numerusform>{n:,} Fotos nach den Antworten des Modells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo by {features:,} features</source>
        <comment>{n:,} photos by {features:,} features</comment>
        <translation>
            <numerusform>{n:,} Foto nach {features:,} Merkmalen</numerusform>
            <numerusform>{n:,} Fotos nach {features:,} Merkmalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <comment>{n} could not be read</comment>
        <translation>
            <numerusform>{n} nicht lesbar</numerusform>
            <numerusform>{n} nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>No inner layer of this model can be watched, so the map is of its outputs.</source>
        <translation>Keine innere Schicht dieses Modells lässt sich beobachten; die Karte zeigt daher seine Ausgaben.</translation>
    </message>
    <message>
        <source>Features: {source}.</source>
        <translation>Merkmale: {source}.</translation>
    </message>
    <message>
        <source>Working out where saliency lies…</source>
        <translation>Es wird berechnet, wo die Salienz liegt…</translation>
    </message>
    <message>
        <source>Stopped. Clusters of photos by where saliency lies relative to the region will be here.</source>
        <translation>Abgebrochen. Hier erscheinen Cluster von Fotos danach, wo die Salienz im Verhältnis zur Region liegt.</translation>
    </message>
    <message>
        <source>Clusters of photos by where saliency lies relative to the region will be here. Two photos at least need a region that is not tiny, and a map that is still kept.</source>
        <translation>Hier erscheinen Cluster von Fotos danach, wo die Salienz im Verhältnis zur Region liegt. Mindestens zwei Fotos brauchen eine Region, die nicht winzig ist, und eine Karte, die noch vorhanden ist.</translation>
    </message>
    <message>
        <source>Work out</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Mapping the photos</source>
        <translation>Fotos werden kartiert</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cluster {number}: {head}</source>
        <translation>Cluster {number}: {head}</translation>
    </message>
    <message>
        <source>correct cases</source>
        <translation>richtige Fälle</translation>
    </message>
    <message>
        <source>incorrect cases</source>
        <translation>falsche Fälle</translation>
    </message>
    <message numerus="yes">
        <source>{photos} of {n:,} patient</source>
        <comment>{photos} of {n:,} patients</comment>
        <translation>
            <numerusform>{photos} von {n:,} Patienten</numerusform>
            <numerusform>{photos} von {n:,} Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>{agreement}; no reference diagnosis</source>
        <translation>{agreement}; keine Referenzdiagnose</translation>
    </message>
    <message>
        <source>{agreement}; correct {share} ({low} to {high})</source>
        <translation>{agreement}; richtig {share} ({low} bis {high})</translation>
    </message>
    <message>
        <source>Saliency inside the region {inside}, around its rim {rim}, beyond twice its radius {beyond}</source>
        <translation>Salienz in der Region {inside}, um ihren Rand {rim}, jenseits des doppelten Radius {beyond}</translation>
    </message>
    <message>
        <source>More often: {named}</source>
        <translation>Häufiger: {named}</translation>
    </message>
    <message numerus="yes">
        <source>More often: {named}; and {n} more</source>
        <comment>More often: {named}; and {n} more</comment>
        <translation>
            <numerusform>Häufiger: {named}; und {n} weitere</numerusform>
            <numerusform>Häufiger: {named}; und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {share} of its photos are here, {points:+.0f} points against the rest ({low:+.0f} to {high:+.0f}), adjusted p {p}, {cases}</source>
        <translation>{name}: {share} der Fotos sind hier, {points:+.0f} Punkte gegen den Rest ({low:+.0f} bis {high:+.0f}), korrigiertes p {p}, {cases}</translation>
    </message>
    <message>
        <source>{line}, few cases</source>
        <translation>{line}, wenige Fälle</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo falls into {clusters} clusters (silhouette {silhouette}, p {p}). A click selects a cluster&apos;s photos.</source>
        <comment>{n:,} photos fall into {clusters} clusters (silhouette {silhouette}, p {p}). A click selects a cluster&apos;s photos.</comment>
        <translation>
            <numerusform>{n:,} Foto fällt in {clusters} Cluster (Silhouette {silhouette}, p {p}). Ein Klick wählt die Fotos eines Clusters aus.</numerusform>
            <numerusform>{n:,} Fotos fallen in {clusters} Cluster (Silhouette {silhouette}, p {p}). Ein Klick wählt die Fotos eines Clusters aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Divided into {number} groups by your choice (silhouette {silhouette}). A click selects a group&apos;s photos.</source>
        <translation>Auf Ihren Wunsch in {number} Gruppen geteilt (Silhouette {silhouette}). Ein Klick wählt die Fotos einer Gruppe aus.</translation>
    </message>
    <message>
        <source>The picture is the mean of all.</source>
        <translation>Das Bild ist der Mittelwert aller.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo: fewer than {fewest} are not searched for clusters.</source>
        <comment>{n:,} photos: fewer than {fewest} are not searched for clusters.</comment>
        <translation>
            <numerusform>{n:,} Foto: In weniger als {fewest} wird nicht nach Clustern gesucht.</numerusform>
            <numerusform>{n:,} Fotos: In weniger als {fewest} wird nicht nach Clustern gesucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clusters among {n:,} photo: too few of them are alike and apart from the others.</source>
        <comment>No clusters among {n:,} photos: too few of them are alike and apart from the others.</comment>
        <translation>
            <numerusform>Keine Cluster unter {n:,} Foto: Zu wenige ähneln sich und heben sich von den anderen ab.</numerusform>
            <numerusform>Keine Cluster unter {n:,} Fotos: Zu wenige ähneln sich und heben sich von den anderen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clusters among {n:,} photo: the best division has silhouette {silhouette} (0.5 is asked for), p {p}; the photos differ by degrees.</source>
        <comment>No clusters among {n:,} photos: the best division has silhouette {silhouette} (0.5 is asked for), p {p}; the photos differ by degrees.</comment>
        <translation>
            <numerusform>Keine Cluster unter {n:,} Foto: Die beste Teilung hat Silhouette {silhouette} (verlangt ist 0.5), p {p}; die Fotos unterscheiden sich graduell.</numerusform>
            <numerusform>Keine Cluster unter {n:,} Fotos: Die beste Teilung hat Silhouette {silhouette} (verlangt ist 0.5), p {p}; die Fotos unterscheiden sich graduell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo whose region is too small for its surroundings to be told, or without saliency</source>
        <comment>{n:,} photos whose region is too small for its surroundings to be told, or without saliency</comment>
        <translation>
            <numerusform>{n:,} Foto, dessen Region für ihre Umgebung zu klein ist oder das keine Salienz hat</numerusform>
            <numerusform>{n:,} Fotos, deren Region für ihre Umgebung zu klein ist oder die keine Salienz haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} photo whose map is no longer kept</source>
        <comment>{n:,} photos whose map is no longer kept</comment>
        <translation>
            <numerusform>{n:,} Foto, dessen Karte nicht mehr vorhanden ist</numerusform>
            <numerusform>{n:,} Fotos, deren Karte nicht mehr vorhanden ist</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown cases</source>
        <translation>unbekannte Fälle</translation>
    </message>
    <message>
        <source>{name} ({points:+.0f} points, p {p})</source>
        <translation>{name} ({points:+.0f} Punkte, p {p})</translation>
    </message>
    <message>
        <source>Left out: {named}.</source>
        <translation>Ausgelassen: {named}.</translation>
    </message>
    <message>
        <source>Too few photos for a map.</source>
        <translation>Zu wenige Fotos für eine Karte.</translation>
    </message>
    <message numerus="yes">
        <source>{n} photo mapped.</source>
        <comment>{n} photos mapped.</comment>
        <translation>
            <numerusform>{n} Foto kartiert.</numerusform>
            <numerusform>{n} Fotos kartiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} photo mapped; {failed} could not be read.</source>
        <comment>{n} photos mapped; {failed} could not be read.</comment>
        <translation>
            <numerusform>{n} Foto kartiert; {failed} nicht lesbar.</numerusform>
            <numerusform>{n} Fotos kartiert; {failed} nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the results…</source>
        <translation>Ergebnisse werden berechnet…</translation>
    </message>
    <message>
        <source>ROI size, share of the photo</source>
        <translation>Größe der ROI, Anteil am Foto</translation>
    </message>
    <message>
        <source>Saliency region, share of the photo</source>
        <translation>Salienzregion, Anteil am Foto</translation>
    </message>
    <message>
        <source>Confidence of the model</source>
        <translation>Konfidenz des Modells</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Alter in Jahren</translation>
    </message>
    <message>
        <source>Estimated error of the map</source>
        <translation>Geschätzter Fehler der Karte</translation>
    </message>
    <message>
        <source>ROI size</source>
        <translation>ROI-Größe</translation>
    </message>
    <message>
        <source>Saliency region</source>
        <translation>Salienzregion</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Map error</source>
        <translation>Kartenfehler</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Accuracy, share of cases</source>
        <translation>Trefferquote, Anteil der Fälle</translation>
    </message>
    <message>
        <source>Agreement (chosen measure)</source>
        <translation>Übereinstimmung (gewähltes Maß)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Give “{title}” the whole page, and back</source>
        <translation>„{title}“ die ganze Seite geben, und zurück</translation>
    </message>
    <message>
        <source>Enlarge {title}</source>
        <translation>„{title}“ vergrößern</translation>
    </message>
    <message>
        <source>Save “{title}” as a drawing or a table</source>
        <translation>„{title}“ als Zeichnung oder Tabelle speichern</translation>
    </message>
    <message>
        <source>Save {title}</source>
        <translation>„{title}“ speichern</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>In {name} geschrieben.</translation>
    </message>
    <message>
        <source>Agreement against threshold</source>
        <translation>Übereinstimmung gegen Schwelle</translation>
    </message>
    <message>
        <source>{measure} against threshold</source>
        <translation>{measure} gegen Schwelle</translation>
    </message>
    <message>
        <source>No curves: of this measure they are not kept, or the photos were scored before they were.</source>
        <translation>Keine Kurven: Für dieses Maß werden sie nicht aufbewahrt, oder die Fotos wurden bewertet, bevor es Kurven gab.</translation>
    </message>
    <message>
        <source>Share of the photo that counts as salient</source>
        <translation>Anteil des Fotos, der als salient gilt</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>No curves.</source>
        <translation>Keine Kurven.</translation>
    </message>
    <message>
        <source>{curves}. Left and right arrow keys go through the thresholds.</source>
        <translation>{curves}. Die Pfeiltasten links und rechts gehen durch die Schwellen.</translation>
    </message>
    <message>
        <source>{outcome}: highest {height} at {share:.0f} % of the photo, {photos}, {cases}, {patients}</source>
        <translation>{outcome}: höchster Wert {height} bei {share:.0f} % des Fotos, {photos}, {cases}, {patients}</translation>
    </message>
    <message>
        <source>{outcome} of the selection: highest {height} at {share:.0f} % of the photo, {photos}, {cases}, {patients}</source>
        <translation>{outcome} in der Auswahl: höchster Wert {height} bei {share:.0f} % des Fotos, {photos}, {cases}, {patients}</translation>
    </message>
    <message>
        <source>The most salient {share:.0f} % of the photo: {measure}</source>
        <translation>Die salientesten {share:.0f} % des Fotos: {measure}</translation>
    </message>
    <message>
        <source>Selection, the most salient {share:.0f} % of the photo: {measure}</source>
        <translation>Auswahl, die salientesten {share:.0f} % des Fotos: {measure}</translation>
    </message>
    <message>
        <source>chance: {chance}</source>
        <translation>Zufall: {chance}</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message numerus="yes">
        <source>Distribution of {measure} in {n:,} group</source>
        <comment>Distribution of {measure} in {n:,} groups</comment>
        <translation>
            <numerusform>Verteilung von {measure} in {n:,} Gruppe</numerusform>
            <numerusform>Verteilung von {measure} in {n:,} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} of {all:,} {outcome}</source>
        <translation>{count:,} von {all:,} {outcome}</translation>
    </message>
    <message>
        <source>{measure} {low} to {high}: {numbers} photos</source>
        <translation>{measure} {low} bis {high}, Fotos: {numbers}</translation>
    </message>
    <message>
        <source>{cases}; chance {chance}</source>
        <translation>{cases}; Zufall {chance}</translation>
    </message>
    <message>
        <source>No photo has this figure.</source>
        <translation>Kein Foto hat diesen Wert.</translation>
    </message>
    <message>
        <source>{group}: mean {mean}, chance {chance}, {photos}</source>
        <translation>{group}: Mittelwert {mean}, Zufall {chance}, {photos}</translation>
    </message>
    <message>
        <source>{groups}. Arrow keys go through groups and values, Space selects.</source>
        <translation>{groups}. Die Pfeiltasten gehen durch Gruppen und Werte, die Leertaste wählt aus.</translation>
    </message>
    <message>
        <source>Agreement in pairs of groups</source>
        <translation>Übereinstimmung in Paaren von Gruppen</translation>
    </message>
    <message>
        <source>Working out the pairs…</source>
        <translation>Paare werden berechnet…</translation>
    </message>
    <message>
        <source>No case has both of these facts.</source>
        <translation>Kein Fall hat beide Angaben.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pair. {pairs} Arrow keys go through them, Space selects.</source>
        <comment>{n:,} pairs. {pairs} Arrow keys go through them, Space selects.</comment>
        <translation>
            <numerusform>{n:,} Paar. {pairs} Die Pfeiltasten gehen hindurch, die Leertaste wählt aus.</numerusform>
            <numerusform>{n:,} Paare. {pairs} Die Pfeiltasten gehen hindurch, die Leertaste wählt aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>{measure} {mean}, 95 % interval {interval}; {cases}, {patients}</source>
        <translation>{measure} {mean}, 95-%-Intervall {interval}; {cases}, {patients}</translation>
    </message>
    <message>
        <source>difference to the rest {difference} ({interval}), adjusted p {p}.</source>
        <translation>Differenz zum Rest {difference} ({interval}), korrigiertes p {p}.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>drag selects, Shift adds, Esc clears</source>
        <translation>Ziehen wählt aus, Umschalt fügt hinzu, Esc hebt auf</translation>
    </message>
    <message>
        <source>Arrow keys go through what is drawn, Space selects, Shift adds, Esc clears.</source>
        <translation>Die Pfeiltasten gehen durch das Gezeichnete, die Leertaste wählt aus, Umschalt fügt hinzu, Esc hebt auf.</translation>
    </message>
    <message>
        <source>What a point stands for</source>
        <translation>Wofür ein Punkt steht</translation>
    </message>
    <message>
        <source>What lies along the lower axis</source>
        <translation>Was auf der unteren Achse liegt</translation>
    </message>
    <message>
        <source>Lower axis</source>
        <translation>Untere Achse</translation>
    </message>
    <message>
        <source>What lies along the upright axis</source>
        <translation>Was auf der senkrechten Achse liegt</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>The small mark is the mean. Each group has its own height. Violins are Gaussian kernels, mirrored at the ends of the measure. Drag over groups and values, from the axis on in all groups.</source>
        <translation>Das kleine Zeichen ist der Mittelwert. Jede Gruppe hat ihre eigene Höhe. Violinen sind Gauß-Kerne, an den Enden des Maßes gespiegelt. Ziehen Sie über Gruppen und Werte, von der Achse aus in allen Gruppen.</translation>
    </message>
    <message>
        <source>Drag a rectangle.</source>
        <translation>Ziehen Sie ein Rechteck auf.</translation>
    </message>
    <message>
        <source>p is for the difference to all other pairs, adjusted for their number. A click selects.</source>
        <translation>p gilt für den Unterschied zu allen anderen Paaren, korrigiert für ihre Zahl. Ein Klick wählt aus.</translation>
    </message>
    <message>
        <source>Each</source>
        <comment>what a point stands for</comment>
        <translation>Je</translation>
    </message>
    <message>
        <source>How the distribution is drawn</source>
        <translation>Wie die Verteilung gezeichnet wird</translation>
    </message>
    <message>
        <source>As</source>
        <comment>how it is drawn</comment>
        <translation>Als</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Violin</source>
        <translation>Violine</translation>
    </message>
    <message>
        <source>Against threshold</source>
        <translation>Gegen Schwelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How cases are grouped downwards</source>
        <translation>Wie Fälle nach unten gruppiert werden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>How cases are grouped across</source>
        <translation>Wie Fälle nach rechts gruppiert werden</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>{conditions} · hollow: fewer than {n} cases; line: 95 % interval</source>
        <translation>{conditions} · hohl: weniger als {n} Fälle; Linie: 95-%-Intervall</translation>
    </message>
    <message>
        <source>correct above, incorrect below; dash: chance</source>
        <translation>richtig oben, falsch unten; Strich: Zufall</translation>
    </message>
    <message>
        <source>{cases}, {photos} selected</source>
        <translation>{cases}, {photos} ausgewählt</translation>
    </message>
    <message>
        <source>{cases}, {photos}</source>
        <translation>{cases}, {photos}</translation>
    </message>
    <message>
        <source>mean, 95 % interval over patients; dash: chance</source>
        <translation>Mittelwert, 95-%-Intervall über Patienten; Strich: Zufall</translation>
    </message>
    <message>
        <source>Mean {measure}, n cases; *: adjusted p &lt; 0.05; dashed: fewer than {n} cases</source>
        <translation>Mittelwert {measure}, n Fälle; *: korrigiertes p &lt; 0.05; gestrichelt: weniger als {n} Fälle</translation>
    </message>
    <message>
        <source>too few to smooth</source>
        <translation>zu wenige zum Glätten</translation>
    </message>
    <message>
        <source>Silverman&apos;s bandwidth {width}</source>
        <translation>Bandbreite nach Silverman {width}</translation>
    </message>
    <message>
        <source>A case is the mean over its photos. Drag over curves to select the photos that run through.</source>
        <translation>Ein Fall ist der Mittelwert seiner Fotos. Ziehen Sie über Kurven, um die Fotos auszuwählen, die hindurchlaufen.</translation>
    </message>
    <message>
        <source>Pairs of groups</source>
        <translation>Paare von Gruppen</translation>
    </message>
    <message>
        <source>correctness unknown</source>
        <translation>Richtigkeit unbekannt</translation>
    </message>
    <message>
        <source>First component, {share} of the differences</source>
        <translation>Erste Komponente, {share} der Unterschiede</translation>
    </message>
    <message>
        <source>Second component, {share} of the differences</source>
        <translation>Zweite Komponente, {share} der Unterschiede</translation>
    </message>
    <message>
        <source>No photo has both of these figures.</source>
        <translation>Kein Foto hat beide Werte.</translation>
    </message>
    <message>
        <source>Scatter of {up} against {across}</source>
        <translation>Streudiagramm von {up} gegen {across}</translation>
    </message>
    <message>
        <source>{axis} from {low} to {high}</source>
        <translation>{axis} von {low} bis {high}</translation>
    </message>
    <message>
        <source>Arrow keys go through them, Space selects.</source>
        <translation>Die Pfeiltasten gehen hindurch, die Leertaste wählt aus.</translation>
    </message>
    <message>
        <source>Show in gallery</source>
        <translation>In der Galerie zeigen</translation>
    </message>
    <message>
        <source>See these photos with their heat maps and outlines</source>
        <translation>Diese Fotos mit ihren Heatmaps und Umrissen ansehen</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>the selection</comment>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message numerus="yes">
        <source>{chosen:,} of {n:,} photo selected</source>
        <comment>{chosen:,} of {n:,} photos selected</comment>
        <translation>
            <numerusform>{chosen:,} von {n:,} Foto ausgewählt</numerusform>
            <numerusform>{chosen:,} von {n:,} Fotos ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ausgänge</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Incorrect</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Most cases first</source>
        <translation>Meiste Fälle zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Fewer than {n} patients: where scores crowd near 0 the interval can be too narrow.</source>
        <translation>Weniger als {n} Patienten: Wo sich Werte nahe 0 drängen, kann das Intervall zu schmal sein.</translation>
    </message>
    <message>
        <source>To see a difference of {difference} to the others here, there are enough cases.</source>
        <translation>Um hier einen Unterschied von {difference} zu den anderen zu sehen, gibt es genug Fälle.</translation>
    </message>
    <message>
        <source>To see a difference of {difference} to the others here, more cases of the others are needed, too.</source>
        <translation>Um hier einen Unterschied von {difference} zu den anderen zu sehen, braucht es auch von den anderen mehr Fälle.</translation>
    </message>
    <message numerus="yes">
        <source>To see a difference of {difference} to the others here, about {n:,} more case would be needed.</source>
        <comment>To see a difference of {difference} to the others here, about {n:,} more cases would be needed.</comment>
        <translation>
            <numerusform>Um hier einen Unterschied von {difference} zu den anderen zu sehen, wäre etwa {n:,} weiterer Fall nötig.</numerusform>
            <numerusform>Um hier einen Unterschied von {difference} zu den anderen zu sehen, wären etwa {n:,} weitere Fälle nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Exploratory</source>
        <translation>Explorativ</translation>
    </message>
    <message>
        <source>Planned in part</source>
        <translation>Teilweise geplant</translation>
    </message>
    <message>
        <source>Agreement by stratum, plot</source>
        <translation>Übereinstimmung nach Gruppe, Diagramm</translation>
    </message>
    <message numerus="yes">
        <source>{n} row; arrow keys move through them.</source>
        <comment>{n} rows; arrow keys move through them.</comment>
        <translation>
            <numerusform>{n} Zeile; die Pfeiltasten gehen hindurch.</numerusform>
            <numerusform>{n} Zeilen; die Pfeiltasten gehen hindurch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement by stratum, table</source>
        <translation>Übereinstimmung nach Gruppe, Tabelle</translation>
    </message>
    <message>
        <source>On no marked label is saliency surely denser than its area explains.</source>
        <translation>Auf keinem eingezeichneten Label ist die Salienz sicher dichter, als seine Fläche erklärt.</translation>
    </message>
    <message>
        <source>See its photos, its causal test and what people made of it</source>
        <translation>Ihre Fotos, ihren Kausaltest und was daraus gemacht wurde ansehen</translation>
    </message>
    <message>
        <source>Findings list what is denser than its area explains, under the run&apos;s first baseline</source>
        <translation>Feststellungen führen auf, was unter der ersten Baseline des Laufs dichter ist, als seine Fläche erklärt</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Show table</source>
        <translation>Tabelle zeigen</translation>
    </message>
    <message>
        <source>Every label that readers drew, in every group of cases</source>
        <translation>Jedes Label, das Befunder gezeichnet haben, in jeder Gruppe von Fällen</translation>
    </message>
    <message>
        <source>Open in Findings</source>
        <translation>In Feststellungen öffnen</translation>
    </message>
    <message>
        <source>Hide table</source>
        <translation>Tabelle ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and {n:,} other</source>
        <comment>{first}; and {n:,} others</comment>
        <translation>
            <numerusform>{first}; und {n:,} weitere</numerusform>
            <numerusform>{first}; und {n:,} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>What readers drew, and may draw the model.</source>
        <translation>Was Befunder gezeichnet haben und was die Aufmerksamkeit des Modells anziehen kann.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>In which cases.</source>
        <translation>In welchen Fällen.</translation>
    </message>
    <message>
        <source>Of the saliency outside the region of interest, how much lies on the label; mean over cases.</source>
        <translation>Wie viel der Salienz außerhalb der Region von Interesse auf dem Label liegt; Mittelwert über Fälle.</translation>
    </message>
    <message>
        <source>Of the area outside the region of interest, how much the label covers; mean over cases.</source>
        <translation>Wie viel der Fläche außerhalb der Region von Interesse das Label bedeckt; Mittelwert über Fälle.</translation>
    </message>
    <message>
        <source>Enrichment (95 %)</source>
        <translation>Anreicherung (95 %)</translation>
    </message>
    <message>
        <source>Share of saliency by share of area; 1 is chance; patients are the units of the interval.</source>
        <translation>Anteil der Salienz durch Anteil der Fläche; 1 ist Zufall; Patienten sind die Einheiten des Intervalls.</translation>
    </message>
    <message>
        <source>Of an enrichment of 1, corrected for all labels and groups of the same kind.</source>
        <translation>Für eine Anreicherung von 1, korrigiert für alle Labels und Gruppen derselben Art.</translation>
    </message>
    <message>
        <source>On which the label is marked.</source>
        <translation>Auf denen das Label eingezeichnet ist.</translation>
    </message>
    <message>
        <source>Of these photos.</source>
        <translation>Dieser Fotos.</translation>
    </message>
    <message>
        <source>Of these cases.</source>
        <translation>Dieser Fälle.</translation>
    </message>
    <message>
        <source>Photos with the label that were chosen by their saliency: no figure counts them.</source>
        <translation>Fotos mit dem Label, die nach ihrer Salienz ausgesucht wurden: kein Wert zählt sie mit.</translation>
    </message>
    <message>
        <source>This may be chance.</source>
        <translation>Das kann Zufall sein.</translation>
    </message>
    <message>
        <source>It rests on few cases.</source>
        <translation>Es beruht auf wenigen Fällen.</translation>
    </message>
    <message>
        <source>Surprises, table</source>
        <translation>Auffälligkeiten, Tabelle</translation>
    </message>
    <message>
        <source>{tooltip} Click to sort.</source>
        <translation>{tooltip} Klicken sortiert.</translation>
    </message>
    <message>
        <source>Not checked yet: whether these maps follow the model, and which parts of a photo count.</source>
        <translation>Noch nicht geprüft: ob diese Karten dem Modell folgen und welche Teile eines Fotos zählen.</translation>
    </message>
    <message>
        <source>Check every scored case of this run in the background; what is checked already is kept</source>
        <translation>Jeden bewerteten Fall dieses Laufs im Hintergrund prüfen; was schon geprüft ist, bleibt</translation>
    </message>
    <message>
        <source>Show figures</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <source>Every check with its mean and interval</source>
        <translation>Jede Prüfung mit Mittelwert und Intervall</translation>
    </message>
    <message>
        <source>Hide figures</source>
        <translation>Zahlen ausblenden</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Weggenommen</translation>
    </message>
    <message>
        <source>Pixels by saliency</source>
        <translation>Pixel nach Salienz</translation>
    </message>
    <message>
        <source>Other baseline</source>
        <translation>Andere Baseline</translation>
    </message>
    <message>
        <source>Changed a little</source>
        <translation>Wenig geändert</translation>
    </message>
    <message>
        <source>Random weights down to</source>
        <translation>Zufallsgewichte bis</translation>
    </message>
    <message>
        <source>change of probability</source>
        <translation>Änderung der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>area under the curve</source>
        <translation>Fläche unter der Kurve</translation>
    </message>
    <message>
        <source>rank correlation</source>
        <translation>Rangkorrelation</translation>
    </message>
    <message>
        <source>overlap of regions</source>
        <translation>Überlappung der Regionen</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>a trust check</comment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What was done to the photo, to the map, or to the model</source>
        <translation>Was mit dem Foto, der Karte oder dem Modell gemacht wurde</translation>
    </message>
    <message>
        <source>What</source>
        <comment>was changed</comment>
        <translation>Woran</translation>
    </message>
    <message>
        <source>To what it was done</source>
        <translation>Woran es gemacht wurde</translation>
    </message>
    <message>
        <source>Figure</source>
        <comment>that was measured</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Mean over cases</source>
        <translation>Mittelwert über Fälle</translation>
    </message>
    <message>
        <source>Of the mean, over patients</source>
        <translation>Des Mittelwerts, über Patienten</translation>
    </message>
    <message>
        <source>Photos with a value</source>
        <translation>Fotos mit einem Wert</translation>
    </message>
    <message>
        <source>Cases with a value</source>
        <translation>Fälle mit einem Wert</translation>
    </message>
    <message>
        <source>Photos for which the figure is not defined</source>
        <translation>Fotos, für die der Wert nicht definiert ist</translation>
    </message>
    <message>
        <source>Checks of the maps, table</source>
        <translation>Prüfungen der Karten, Tabelle</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>Ausdehnen um</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Ausdehnen</translation>
    </message>
    <message>
        <source>Shrink by</source>
        <translation>Schrumpfen um</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Schrumpfen</translation>
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
        <source>“{role}” is no role; choose {known}.</source>
        <translation>„{role}“ ist keine Rolle; wählen Sie {known}.</translation>
    </message>
    <message>
        <source>give roles</source>
        <translation>Rollen vergeben</translation>
    </message>
    <message>
        <source>“{reader}” is the only coordinator; name another one first.</source>
        <translation>„{reader}“ koordiniert allein; ernennen Sie zuerst jemand anderen.</translation>
    </message>
    <message>
        <source>unblind it</source>
        <translation>es entblinden</translation>
    </message>
    <message>
        <source>Unblinding a project needs a reason; give one that others will understand.</source>
        <translation>Das Entblinden eines Projekts braucht einen Grund; geben Sie einen an, den andere verstehen.</translation>
    </message>
    <message>
        <source>set the protocol</source>
        <translation>das Protokoll festlegen</translation>
    </message>
    <message>
        <source>A protocol cannot be blank; write the instructions that readers are to follow.</source>
        <translation>Ein Protokoll kann nicht leer sein; schreiben Sie die Anweisungen, denen die Befunder folgen sollen.</translation>
    </message>
    <message>
        <source>freeze the analysis plan</source>
        <translation>den Analyseplan einfrieren</translation>
    </message>
    <message>
        <source>set the order of labelling</source>
        <translation>die Reihenfolge der Befundung festlegen</translation>
    </message>
    <message>
        <source>The analysis plan is not JSON ({reason}); write it by the program and try again.</source>
        <translation>Der Analyseplan ist kein JSON ({reason}); schreiben Sie ihn mit dem Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is no number</source>
        <translation>{name} ist keine Zahl</translation>
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
        <translation>Siebzig erfundene Fälle und ein Klassifikator mit verstecktem Fehler.</translation>
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
    <message>
        <source>{measure} over thresholds</source>
        <translation>{measure} über Schwellen</translation>
    </message>
    <message>
        <source>ROI coverage</source>
        <translation>ROI-Abdeckung</translation>
    </message>
    <message>
        <source>Saliency coverage</source>
        <translation>Salienz-Abdeckung</translation>
    </message>
    <message>
        <source>Mass accuracy</source>
        <translation>Massengenauigkeit</translation>
    </message>
    <message>
        <source>Rank accuracy</source>
        <translation>Ranggenauigkeit</translation>
    </message>
    <message>
        <source>Pointing game</source>
        <translation>Pointing Game</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Lesion hit rate</source>
        <translation>Läsionstrefferrate</translation>
    </message>
    <message>
        <source>HD95 / diagonal</source>
        <translation>HD95 / Diagonale</translation>
    </message>
    <message>
        <source>ASSD / diagonal</source>
        <translation>ASSD / Diagonale</translation>
    </message>
    <message>
        <source>Mean {measure} while the most salient 5 % to 95 % of the photo count as the saliency region.</source>
        <translation>Mittelwert von {measure}, während die salientesten 5 % bis 95 % des Fotos als Salienzregion gelten.</translation>
    </message>
    <message>
        <source>Overlap of both regions as a share of their union.</source>
        <translation>Überlappung beider Regionen als Anteil an ihrer Vereinigung.</translation>
    </message>
    <message>
        <source>Twice the overlap as a share of both areas together.</source>
        <translation>Doppelte Überlappung als Anteil an beiden Flächen zusammen.</translation>
    </message>
    <message>
        <source>Share of the region of interest that the saliency region covers (recall).</source>
        <translation>Anteil der Region von Interesse, den die Salienzregion abdeckt (Recall).</translation>
    </message>
    <message>
        <source>Share of the saliency region that lies inside the region of interest (precision).</source>
        <translation>Anteil der Salienzregion, der in der Region von Interesse liegt (Präzision).</translation>
    </message>
    <message>
        <source>Share of all saliency that lies inside the region of interest.</source>
        <translation>Anteil der gesamten Salienz, der in der Region von Interesse liegt.</translation>
    </message>
    <message>
        <source>Of the most salient cells, as many as the region of interest has, the share that lies inside it.</source>
        <translation>Von den salientesten Zellen, so vielen, wie die Region von Interesse hat, der Anteil innerhalb.</translation>
    </message>
    <message>
        <source>Whether the most salient cell lies inside the region of interest; a share where several tie.</source>
        <translation>Ob die salienteste Zelle in der Region von Interesse liegt; ein Anteil, wo mehrere gleich sind.</translation>
    </message>
    <message>
        <source>How often a cell inside the region of interest is more salient than one outside; needs no threshold.</source>
        <translation>Wie oft eine Zelle in der Region von Interesse salienter ist als eine außerhalb; braucht keine Schwelle.</translation>
    </message>
    <message>
        <source>Precision of the saliency map as a detector of the region of interest, averaged over its recall.</source>
        <translation>Präzision der Salienzkarte als Detektor der Region von Interesse, gemittelt über den Recall.</translation>
    </message>
    <message>
        <source>Agreement cell by cell beyond what the sizes of both regions alone let expect.</source>
        <translation>Übereinstimmung Zelle für Zelle über das hinaus, was die Größen beider Regionen allein erwarten lassen.</translation>
    </message>
    <message>
        <source>Correlation of both regions cell by cell (Matthews); 0 is chance.</source>
        <translation>Korrelation beider Regionen Zelle für Zelle (Matthews); 0 ist Zufall.</translation>
    </message>
    <message>
        <source>Distance in cells within which 95 % of both outlines lie from the other one; lower is better.</source>
        <translation>Abstand in Zellen, in dem 95 % beider Umrisse vom jeweils anderen liegen; kleiner ist besser.</translation>
    </message>
    <message>
        <source>Mean distance in cells between the outlines of both regions; lower is better.</source>
        <translation>Mittlerer Abstand in Zellen zwischen den Umrissen beider Regionen; kleiner ist besser.</translation>
    </message>
    <message>
        <source>Share of both outlines that lies within 2 % of the diagonal from the other one.</source>
        <translation>Anteil beider Umrisse, der höchstens 2 % der Diagonale vom anderen entfernt liegt.</translation>
    </message>
    <message>
        <source>Share of the connected parts of the region of interest that the saliency region touches.</source>
        <translation>Anteil der zusammenhängenden Teile der Region von Interesse, die die Salienzregion berührt.</translation>
    </message>
    <message>
        <source>HD95 as a share of the photo’s diagonal; lower is better.</source>
        <translation>HD95 als Anteil an der Diagonale des Fotos; kleiner ist besser.</translation>
    </message>
    <message>
        <source>ASSD as a share of the photo’s diagonal; lower is better.</source>
        <translation>ASSD als Anteil an der Diagonale des Fotos; kleiner ist besser.</translation>
    </message>
    <message>
        <source>Baseline “references” needs photos of other cases, and there are none; choose another.</source>
        <translation>Baseline „references“ braucht Fotos anderer Fälle, und es gibt keine; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Model “{model}” fails on a photo ({reason}); check it.</source>
        <translation>Modell „{model}“ scheitert an einem Foto ({reason}); prüfen Sie es.</translation>
    </message>
    <message>
        <source>Model “{model}” has features that are not finite numbers; check it.</source>
        <translation>Modell „{model}“ hat Merkmale, die keine endlichen Zahlen sind; prüfen Sie es.</translation>
    </message>
    <message>
        <source>Model “{model}” is a TorchScript file, whose inner layers cannot be watched; choose another method.</source>
        <translation>Modell „{model}“ ist eine TorchScript-Datei, deren innere Schichten nicht beobachtet werden können; wählen Sie eine andere Methode.</translation>
    </message>
    <message>
        <source>Model “{model}” has no layer with a map of each photo that a gradient reaches; choose another method.</source>
        <translation>Modell „{model}“ hat keine Schicht mit einer Karte jedes Fotos, die ein Gradient erreicht; wählen Sie eine andere Methode.</translation>
    </message>
    <message>
        <source>In model “{model}” layer “{layer}” has no map of each photo; choose last or, for example, {examples}.</source>
        <translation>Im Modell „{model}“ hat die Schicht „{layer}“ keine Karte jedes Fotos; wählen Sie last oder zum Beispiel {examples}.</translation>
    </message>
    <message>
        <source>In model “{model}” there is no layer “{layer}”; choose last or, for example, {examples}.</source>
        <translation>Im Modell „{model}“ gibt es keine Schicht „{layer}“; wählen Sie last oder zum Beispiel {examples}.</translation>
    </message>
    <message>
        <source>Model “{model}” fails while it is timed ({reason}).</source>
        <translation>Modell „{model}“ scheitert bei der Zeitmessung ({reason}).</translation>
    </message>
    <message>
        <source>Model “{model}” has {count} classes; there is no class {target}.</source>
        <translation>Modell „{model}“ hat {count} Klassen; eine Klasse {target} gibt es nicht.</translation>
    </message>
    <message>
        <source>Model “{model}” was asked about a case without photos; add one or exclude it.</source>
        <translation>Modell „{model}“ wurde nach einem Fall ohne Fotos gefragt; fügen Sie eines hinzu oder schließen Sie den Fall aus.</translation>
    </message>
    <message>
        <source>Model “{model}” fails while it is explained ({reason}).</source>
        <translation>Modell „{model}“ scheitert, während es erklärt wird ({reason}).</translation>
    </message>
    <message>
        <source>Model “{model}” cannot be differentiated; choose method occlusion or rise in the recipe.</source>
        <translation>Modell „{model}“ lässt sich nicht differenzieren; wählen Sie im Rezept method occlusion oder rise.</translation>
    </message>
    <message>
        <source>Checking maps</source>
        <translation>Karten werden geprüft</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <source>{what} ({n}): {names}.</source>
        <translation>{what} ({n}): {names}.</translation>
    </message>
    <message>
        <source>Tables among the photos, of which none was used; name the one to use</source>
        <translation>Tabellen zwischen den Fotos, von denen keine verwendet wurde; nennen Sie die gewünschte</translation>
    </message>
    <message>
        <source>A table that was not named.</source>
        <translation>Eine Tabelle, die nicht genannt wurde.</translation>
    </message>
    <message>
        <source>photo id</source>
        <comment>field of a table</comment>
        <translation>Fotokennung</translation>
    </message>
    <message>
        <source>case id</source>
        <comment>field of a table</comment>
        <translation>Fallkennung</translation>
    </message>
    <message>
        <source>patient id</source>
        <comment>field of a table</comment>
        <translation>Patientenkennung</translation>
    </message>
    <message>
        <source>lesion id</source>
        <comment>field of a table</comment>
        <translation>Läsionskennung</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <comment>field of a table</comment>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>age</source>
        <comment>field of a table</comment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>sex</source>
        <comment>field of a table</comment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>skin type</source>
        <comment>field of a table</comment>
        <translation>Hauttyp</translation>
    </message>
    <message>
        <source>site</source>
        <comment>field of a table</comment>
        <translation>Körperstelle</translation>
    </message>
    <message>
        <source>Photos in a folder</source>
        <translation>Fotos in einem Ordner</translation>
    </message>
    <message>
        <source>Case or lesion ids that belong to several patients and became a case for each of them</source>
        <translation>Fall- oder Läsionskennungen, die zu mehreren Patienten gehören und für jeden von ihnen ein Fall wurden</translation>
    </message>
    <message>
        <source>Cases without a diagnosis of their own, whose reference is the first of their differential</source>
        <translation>Fälle ohne eigene Diagnose, deren Referenz die erste ihrer Differenzialdiagnosen ist</translation>
    </message>
    <message>
        <source>Cases of more than {most} photos</source>
        <translation>Fälle mit mehr als {most} Fotos</translation>
    </message>
    <message>
        <source>Cases whose photos differ in {what}, of which the first was used</source>
        <translation>Fälle, deren Fotos sich in {what} unterscheiden; verwendet wurde die erste Angabe</translation>
    </message>
    <message>
        <source>Ages that are no number of years from 0 to 120 and count as unknown</source>
        <translation>Altersangaben, die keine Jahre von 0 bis 120 sind und als unbekannt zählen</translation>
    </message>
    <message>
        <source>Differentials that are no list (A; B; C) and no conditions with weights, and were not used</source>
        <translation>Differenzialdiagnosen, die weder eine Liste (A; B; C) noch Erkrankungen mit Gewichten sind und nicht verwendet wurden</translation>
    </message>
    <message>
        <source>{folder} holds no photo for the layout “{layout}”; choose another folder.</source>
        <translation>{folder} enthält kein Foto für das Layout „{layout}“; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Its photo was skipped.</source>
        <translation>Ihr Foto wurde übersprungen.</translation>
    </message>
    <message>
        <source>A superpixel index, neither photo nor mask.</source>
        <translation>Ein Superpixel-Index, weder Foto noch Maske.</translation>
    </message>
    <message>
        <source>A mask of a dermoscopic attribute, not of the lesion.</source>
        <translation>Eine Maske eines dermatoskopischen Merkmals, nicht der Läsion.</translation>
    </message>
    <message>
        <source>Not named as an ISIC photo (ISIC_0000000.jpg); import it with the layout “folder” to use it.</source>
        <translation>Nicht wie ein ISIC-Foto benannt (ISIC_0000000.jpg); importieren Sie es mit dem Layout „folder“, um es zu verwenden.</translation>
    </message>
    <message>
        <source>ISIC: photos with _segmentation masks</source>
        <translation>ISIC: Fotos mit Masken _segmentation</translation>
    </message>
    <message>
        <source>There is no layout “{name}”; choose one of {known}.</source>
        <translation>Ein Layout „{name}“ gibt es nicht; wählen Sie eines von {known}.</translation>
    </message>
    <message>
        <source>The folder of photos {path} is not a folder; choose the folder that holds the photos.</source>
        <translation>Der Ordner der Fotos {path} ist kein Ordner; wählen Sie den Ordner, der die Fotos enthält.</translation>
    </message>
    <message>
        <source>The folder of photos {path} is not there; choose the folder that holds the photos.</source>
        <translation>Der Ordner der Fotos {path} ist nicht da; wählen Sie den Ordner, der die Fotos enthält.</translation>
    </message>
    <message>
        <source>The folder of masks {path} is not a folder; choose the folder that holds the masks.</source>
        <translation>Der Ordner der Masken {path} ist kein Ordner; wählen Sie den Ordner, der die Masken enthält.</translation>
    </message>
    <message>
        <source>The folder of masks {path} is not there; choose the folder that holds the masks.</source>
        <translation>Der Ordner der Masken {path} ist nicht da; wählen Sie den Ordner, der die Masken enthält.</translation>
    </message>
    <message>
        <source>There is no field “{field}” to map a column to; there are {known}.</source>
        <translation>Ein Feld „{field}“, dem eine Spalte zugeordnet werden könnte, gibt es nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>{name} has no column “{column}”; it has {known}.</source>
        <translation>{name} hat keine Spalte „{column}“; vorhanden: {known}.</translation>
    </message>
    <message>
        <source>{name} has no column that names the photos (it has {known}); add a column “image_id” with each photo&apos;s file name, or say which column it is.</source>
        <translation>{name} hat keine Spalte, die die Fotos nennt (vorhanden: {known}); fügen Sie eine Spalte „image_id“ mit dem Dateinamen jedes Fotos hinzu oder geben Sie an, welche Spalte es ist.</translation>
    </message>
    <message>
        <source>The mask has {width} x {height} pixels and its photo {photo_width} x {photo_height}: the proportions differ, so it cannot be this photo&apos;s mask.</source>
        <translation>Die Maske hat {width} x {height} Pixel und ihr Foto {photo_width} x {photo_height}: Die Proportionen unterscheiden sich, also kann es nicht die Maske dieses Fotos sein.</translation>
    </message>
    <message>
        <source>Masks of another size than their photo, resized by nearest neighbour</source>
        <translation>Masken in anderer Größe als ihr Foto, nach dem nächsten Nachbarn umgerechnet</translation>
    </message>
    <message>
        <source>Masks that hold other values than zero and one more, of which any but zero is inside</source>
        <translation>Masken, die neben null mehr als einen weiteren Wert enthalten; alles außer null gilt als innen</translation>
    </message>
    <message>
        <source>Masks that mark nothing and gave no region</source>
        <translation>Masken, die nichts markieren und keine Region ergaben</translation>
    </message>
    <message>
        <source>Further readers, because photos have several masks</source>
        <translation>Weitere Befunder, weil Fotos mehrere Masken haben</translation>
    </message>
    <message>
        <source>It {says}</source>
        <translation>Die Datei {says}</translation>
    </message>
    <message>
        <source>Photos without a row in {table}</source>
        <translation>Fotos ohne Zeile in {table}</translation>
    </message>
    <message>
        <source>Column “{column}” of {table} was taken for the photos&apos; names, because its cells fit them.</source>
        <translation>Spalte „{column}“ von {table} wurde als Name der Fotos genommen, weil ihre Zellen dazu passen.</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Rows of {table} that fit no photo</source>
        <translation>Zeilen von {table}, die zu keinem Foto passen</translation>
    </message>
    <message>
        <source>Rows of {table} that fit several photos and were not used</source>
        <translation>Zeilen von {table}, die zu mehreren Fotos passen und nicht verwendet wurden</translation>
    </message>
    <message>
        <source>Photos with several rows in {table} that differ, of which the first was used</source>
        <translation>Fotos mit mehreren verschiedenen Zeilen in {table}; verwendet wurde die erste</translation>
    </message>
    <message>
        <source>Photos that share a name, with their folder made part of their id</source>
        <translation>Gleichnamige Fotos, deren Ordner Teil ihrer Kennung wurde</translation>
    </message>
    <message>
        <source>The mask fits several photos of the same name; give the photos different names.</source>
        <translation>Die Maske passt zu mehreren gleichnamigen Fotos; geben Sie den Fotos verschiedene Namen.</translation>
    </message>
    <message>
        <source>This kind of image is not supported; save it as JPEG, PNG, TIFF, BMP, WebP or GIF.</source>
        <translation>Diese Art von Bild wird nicht unterstützt; speichern Sie es als JPEG, PNG, TIFF, BMP, WebP oder GIF.</translation>
    </message>
    <message>
        <source>Not a photo.</source>
        <translation>Kein Foto.</translation>
    </message>
    <message>
        <source>The same photo as {photo}, under another name.</source>
        <translation>Dasselbe Foto wie {photo} unter anderem Namen.</translation>
    </message>
    <message>
        <source>Not a mask.</source>
        <translation>Keine Maske.</translation>
    </message>
    <message>
        <source>The same photo as {photo}.</source>
        <translation>Dasselbe Foto wie {photo}.</translation>
    </message>
    <message>
        <source>The mask fits no photo; name it as its photo, with “_segmentation” or “_READER_LABEL” behind.</source>
        <translation>Die Maske passt zu keinem Foto; benennen Sie sie wie ihr Foto, mit „_segmentation“ oder „_READER_LABEL“ dahinter.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB; split the table.</source>
        <translation>{name} ist größer als {limit} MB; teilen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>The table {path} cannot be read ({reason}).</source>
        <translation>Die Tabelle {path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{name} is empty; a table needs a row of column names and one row a photo.</source>
        <translation>{name} ist leer; eine Tabelle braucht eine Zeile mit Spaltennamen und eine Zeile je Foto.</translation>
    </message>
    <message>
        <source>{name}, line {line}, is not a row of a table ({reason}).</source>
        <translation>{name}, Zeile {line}, ist keine Tabellenzeile ({reason}).</translation>
    </message>
    <message>
        <source>{name} is not a table of text; save it as CSV in UTF-8.</source>
        <translation>{name} ist keine Texttabelle; speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>{name} is a spreadsheet, which needs the package openpyxl; install it or save the table as CSV.</source>
        <translation>{name} ist eine Tabellenkalkulation und braucht das Paket openpyxl; installieren Sie es oder speichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {limit} MB; split the table.</source>
        <translation>{name} ist entpackt größer als {limit} MB; teilen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>{name} is not a spreadsheet that can be read; save the table as CSV.</source>
        <translation>{name} ist keine lesbare Tabellenkalkulation; speichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>{name}, line {line}, has {cells} cells but there are {columns} columns; put text that holds the delimiter in quotes.</source>
        <translation>{name}, Zeile {line}, hat {cells} Zellen, aber es gibt {columns} Spalten; setzen Sie Text, der das Trennzeichen enthält, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}); free some space or choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden ({reason}); schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>A finding needs an identifier; make it by the program and try again.</source>
        <translation>Eine Feststellung braucht eine Kennung; legen Sie sie mit dem Programm an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A finding cannot be blank; write what was found.</source>
        <translation>Eine Feststellung darf nicht leer sein; schreiben Sie, was festgestellt wurde.</translation>
    </message>
    <message>
        <source>“{value}” is no {name} of a finding; choose {known} or {last}.</source>
        <translation>„{value}“ ist kein Wert für {name} einer Feststellung; wählen Sie {known} oder {last}.</translation>
    </message>
    <message>
        <source>The order of labelling cannot be read ({reason}); choose it again.</source>
        <translation>Die Reihenfolge der Befundung kann nicht gelesen werden ({reason}); wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>“{order}” is no order; choose {known}.</source>
        <translation>„{order}“ ist keine Reihenfolge; wählen Sie {known}.</translation>
    </message>
    <message>
        <source>Strata need the column that tells them apart, and other orders have none.</source>
        <translation>Gruppen brauchen die Spalte, die sie unterscheidet; andere Reihenfolgen haben keine.</translation>
    </message>
    <message>
        <source>The seed {seed} is not a whole number from 0 to {largest}.</source>
        <translation>Der Startwert {seed} ist keine ganze Zahl von 0 bis {largest}.</translation>
    </message>
    <message>
        <source>The share of cases that come again is {again:g}; it must be 0 to 1.</source>
        <translation>Der Anteil wiederkehrender Fälle ist {again:g}; er muss 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>A case cannot come again at once; let at least one other case lie in between.</source>
        <translation>Ein Fall kann nicht sofort wiederkehren; lassen Sie mindestens einen anderen Fall dazwischen.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}); it was written to the log. Your work is saved.</source>
        <translation>Etwas Unerwartetes ging schief ({kind}); es steht in der Protokolldatei. Ihre Arbeit ist gespeichert.</translation>
    </message>
    <message>
        <source>Model card {path} cannot be read ({reason}); choose another file.</source>
        <translation>Modellkarte {path} kann nicht gelesen werden ({reason}); wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Model card {path} is not valid JSON ({reason}); mend it.</source>
        <translation>Modellkarte {path} ist kein gültiges JSON ({reason}); berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>names “{name}”, which is not one of the classes</source>
        <translation>nennt „{name}“, das keine der Klassen ist</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>is “{kind}”, a format that this version does not open yet: this version opens {known}</source>
        <translation>ist „{kind}“, ein Format, das diese Version noch nicht öffnet: Sie öffnet {known}</translation>
    </message>
    <message>
        <source>is “{kind}”, not a known format: this version opens {known}</source>
        <translation>ist „{kind}“, kein bekanntes Format: Diese Version öffnet {known}</translation>
    </message>
    <message>
        <source>must be written FILE.py:FUNCTION</source>
        <translation>muss als DATEI.py:FUNKTION geschrieben sein</translation>
    </message>
    <message>
        <source>must have two different ends</source>
        <translation>muss zwei verschiedene Enden haben</translation>
    </message>
    <message>
        <source>must be above 0 for each channel</source>
        <translation>muss für jeden Kanal über 0 liegen</translation>
    </message>
    <message>
        <source>must be false with resize {resize}</source>
        <translation>muss bei resize {resize} false sein</translation>
    </message>
    <message>
        <source>names “{name}”, which is not one of the fields</source>
        <translation>nennt „{name}“, das keines der Felder ist</translation>
    </message>
    <message>
        <source>Model card {path}: the card must be an object with keys and values; mend the card.</source>
        <translation>Modellkarte {path}: Die Karte muss ein Objekt mit Schlüsseln und Werten sein; berichtigen Sie die Karte.</translation>
    </message>
    <message>
        <source>Model card {path}: “{key}” must be an object with keys and values; mend the card.</source>
        <translation>Modellkarte {path}: „{key}“ muss ein Objekt mit Schlüsseln und Werten sein; berichtigen Sie die Karte.</translation>
    </message>
    <message>
        <source>Model card {path}: “{key}” {what}; mend the card.</source>
        <translation>Modellkarte {path}: „{key}“ {what}; berichtigen Sie die Karte.</translation>
    </message>
    <message>
        <source>is not a key that a card has here (known: {known})</source>
        <translation>ist kein Schlüssel, den eine Karte hier hat (bekannt: {known})</translation>
    </message>
    <message>
        <source>must be a list of names</source>
        <translation>muss eine Liste von Namen sein</translation>
    </message>
    <message>
        <source>has a name twice</source>
        <translation>hat einen Namen zweimal</translation>
    </message>
    <message>
        <source>must be an object from text to text</source>
        <translation>muss ein Objekt von Text zu Text sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a whole number from 1 to {largest}</source>
        <translation>muss eine ganze Zahl von 1 bis {largest} sein</translation>
    </message>
    <message>
        <source>must be a list of {length} numbers</source>
        <translation>muss eine Liste von {length} Zahlen sein</translation>
    </message>
    <message>
        <source>must be one of {known}</source>
        <translation>muss eines von {known} sein</translation>
    </message>
    <message>
        <source>names “{name}”, which is not in the card&apos;s folder: put the file beside the card</source>
        <translation>nennt „{name}“, das nicht im Ordner der Karte liegt: Legen Sie die Datei neben die Karte</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must be text that is not empty</source>
        <translation>muss Text sein, der nicht leer ist</translation>
    </message>
    <message>
        <source>Model card {path}: “factory” is missing; mend the card.</source>
        <translation>Modellkarte {path}: „factory“ fehlt; berichtigen Sie die Karte.</translation>
    </message>
    <message>
        <source>Factory {path}:{function} fails on {weights} ({reason}); mend it.</source>
        <translation>Factory {path}:{function} scheitert an {weights} ({reason}); berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Factory {path}:{function} must return a torch module; mend it.</source>
        <translation>Factory {path}:{function} muss ein torch-Modul zurückgeben; berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Weights {weights} are not a whole safetensors file ({reason}); get the file again.</source>
        <translation>Gewichte {weights} sind keine vollständige safetensors-Datei ({reason}); beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>Weights {weights} hold no tensor; get the file again.</source>
        <translation>Gewichte {weights} enthalten keinen Tensor; beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>Encoder {path}:{function} fails on {arguments} ({reason}); mend it or the card.</source>
        <translation>Encoder {path}:{function} scheitert an {arguments} ({reason}); berichtigen Sie ihn oder die Karte.</translation>
    </message>
    <message>
        <source>Encoder {path}:{function} must return a flat list of finite numbers; mend it.</source>
        <translation>Encoder {path}:{function} muss eine flache Liste endlicher Zahlen zurückgeben; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>Model “{model}” fails on {count} photos ({reason}).</source>
        <translation>Modell „{model}“ scheitert an {count} Fotos ({reason}).</translation>
    </message>
    <message>
        <source>Model “{model}” answers with outputs that are not finite numbers; check it.</source>
        <translation>Modell „{model}“ antwortet mit Ausgaben, die keine endlichen Zahlen sind; prüfen Sie es.</translation>
    </message>
    <message>
        <source>The plan asks for {wanted}, but “{model}” was opened on {opened}.</source>
        <translation>Der Plan verlangt {wanted}, aber „{model}“ wurde auf {opened} geöffnet.</translation>
    </message>
    <message>
        <source>Model “{model}” fails on one photo of {width} x {height} ({reason}); compare card and network.</source>
        <translation>Modell „{model}“ scheitert an einem Foto von {width} x {height} ({reason}); vergleichen Sie Karte und Netz.</translation>
    </message>
    <message>
        <source>Device “{device}” cannot be used here; choose cpu or auto.</source>
        <translation>Gerät „{device}“ kann hier nicht verwendet werden; wählen Sie cpu oder auto.</translation>
    </message>
    <message>
        <source>Model “{model}” must answer (photos, classes), not {found}; mend it.</source>
        <translation>Modell „{model}“ muss (photos, classes) antworten, nicht {found}; berichtigen Sie es.</translation>
    </message>
    <message>
        <source>Model card {path} names {classes} classes, but the model has {outputs} outputs; list every output in order.</source>
        <translation>Modellkarte {path} nennt {classes} Klassen, aber das Modell hat {outputs} Ausgaben; führen Sie jede Ausgabe der Reihe nach auf.</translation>
    </message>
    <message>
        <source>Model “{model}” answers a grey photo with outputs that are not finite; check the weights.</source>
        <translation>Modell „{model}“ antwortet auf ein graues Foto mit nicht endlichen Ausgaben; prüfen Sie die Gewichte.</translation>
    </message>
    <message>
        <source>Weights {weights} are not a whole TorchScript file ({reason}); get the file again.</source>
        <translation>Gewichte {weights} sind keine vollständige TorchScript-Datei ({reason}); beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>Model file {path} cannot be read ({reason}); put it where the card says.</source>
        <translation>Modelldatei {path} kann nicht gelesen werden ({reason}); legen Sie sie dorthin, wo die Karte es sagt.</translation>
    </message>
    <message>
        <source>The list of trusted files {path} cannot be written ({reason}).</source>
        <translation>Die Liste vertrauenswürdiger Dateien {path} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>Model file {path} can run code and was not trusted in this form: read it, then trust it in the model dialog or with --trust.</source>
        <translation>Modelldatei {path} kann Code ausführen, und in dieser Form wurde ihr nicht vertraut: Lesen Sie sie und vertrauen Sie ihr dann im Modelldialog oder mit --trust.</translation>
    </message>
    <message>
        <source>The list of trusted files {path} is damaged; delete it and trust your models again.</source>
        <translation>Die Liste vertrauenswürdiger Dateien {path} ist beschädigt; löschen Sie sie und vertrauen Sie Ihren Modellen erneut.</translation>
    </message>
    <message>
        <source>Model file {path} has no function “{function}”; mend card or file.</source>
        <translation>Modelldatei {path} hat keine Funktion „{function}“; berichtigen Sie Karte oder Datei.</translation>
    </message>
    <message>
        <source>Model file {path} does not run ({reason}); mend it.</source>
        <translation>Modelldatei {path} läuft nicht ({reason}); berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>its seal does not fit what it holds</source>
        <translation>das Siegel passt nicht zum Inhalt</translation>
    </message>
    <message>
        <source>a line of {name} has no end</source>
        <translation>eine Zeile von {name} hat kein Ende</translation>
    </message>
    <message>
        <source>There is no package “{path}”; check the name.</source>
        <translation>Ein Paket „{path}“ gibt es nicht; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}).</source>
        <translation>„{name}“ kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is.</source>
        <translation>„{name}“ braucht mehr Speicher, als da ist.</translation>
    </message>
    <message>
        <source>“{name}” is not a whole package as Spotcheck writes it ({reason}); fetch it or have it made again.</source>
        <translation>„{name}“ ist kein vollständiges Paket, wie Spotcheck es schreibt ({reason}); holen Sie es noch einmal oder lassen Sie es neu erstellen.</translation>
    </message>
    <message>
        <source>it holds other files</source>
        <translation>sie enthält andere Dateien</translation>
    </message>
    <message>
        <source>{name} claims {bytes} bytes in {packed}</source>
        <translation>{name} gibt {bytes} Bytes in {packed} an</translation>
    </message>
    <message>
        <source>it holds more than {most} MiB</source>
        <translation>sie enthält mehr als {most} MiB</translation>
    </message>
    <message>
        <source>This reader&apos;s work is larger than a package may be; send a copy of the project instead.</source>
        <translation>Die Arbeit dieses Befunders ist größer, als ein Paket sein darf; schicken Sie stattdessen eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>a note or a protocol is not text</source>
        <translation>eine Notiz oder ein Protokoll ist kein Text</translation>
    </message>
    <message>
        <source>a mask is larger than any photo</source>
        <translation>eine Maske ist größer als jedes Foto</translation>
    </message>
    <message>
        <source>a state is of region “{found}” instead of “{region}”</source>
        <translation>ein Zustand gehört zur Region „{found}“ statt „{region}“</translation>
    </message>
    <message>
        <source>an entry is not a JSON object</source>
        <translation>ein Eintrag ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>“{name}” is not text</source>
        <translation>„{name}“ ist kein Text</translation>
    </message>
    <message>
        <source>“{name}” is not a whole number</source>
        <translation>„{name}“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>“{name}” is neither true nor false</source>
        <translation>„{name}“ ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>“{name}” is not a list</source>
        <translation>„{name}“ ist keine Liste</translation>
    </message>
    <message>
        <source>It comes from another project, “{project}”; photos were matched by their content.</source>
        <translation>Es stammt aus einem anderen Projekt, „{project}“; die Fotos wurden nach ihrem Inhalt zugeordnet.</translation>
    </message>
    <message>
        <source>{reader} read under another protocol than the project&apos;s present one.</source>
        <translation>{reader} befundete nach einem anderen Protokoll als dem jetzigen des Projekts.</translation>
    </message>
    <message>
        <source>The project that it comes from is not blinded: what was not drawn blind is marked so.</source>
        <translation>Das Projekt, aus dem es stammt, ist nicht verblindet: Was nicht verblindet gezeichnet wurde, ist so gekennzeichnet.</translation>
    </message>
    <message>
        <source>“{name}” does not hold what a package holds ({reason}); have it made again.</source>
        <translation>„{name}“ enthält nicht, was ein Paket enthält ({reason}); lassen Sie es neu erstellen.</translation>
    </message>
    <message>
        <source>it is of another program</source>
        <translation>es stammt von einem anderen Programm</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Spotcheck (package format {found}, this one knows {known}); update Spotcheck.</source>
        <translation>„{name}“ wurde von einem neueren Spotcheck erstellt (Paketformat {found}, dieses kennt {known}); aktualisieren Sie Spotcheck.</translation>
    </message>
    <message>
        <source>“{reader}” is not the name of a reader</source>
        <translation>„{reader}“ ist nicht der Name eines Befunders</translation>
    </message>
    <message>
        <source>gesture {number} is out of order</source>
        <translation>Schritt {number} ist nicht in der Reihenfolge</translation>
    </message>
    <message>
        <source>“{kind}” is nothing that a reader does</source>
        <translation>„{kind}“ ist nichts, was ein Befunder tut</translation>
    </message>
    <message>
        <source>the state {state} is not as it was written</source>
        <translation>der Zustand {state} ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>it lists {listed} {name} but holds {held}</source>
        <translation>aufgeführt sind {listed} {name}, enthalten aber {held}</translation>
    </message>
    <message>
        <source>Wrote {name}: {operations} of {reader} in {cases}, {completed} completed.</source>
        <translation>{name} geschrieben: {operations} von {reader} ({cases}), {completed} abgeschlossen.</translation>
    </message>
    <message>
        <source>{file}: nothing new of {reader} ({operations} known already).</source>
        <translation>{file}: nichts Neues von {reader} ({operations} bereits bekannt).</translation>
    </message>
    <message>
        <source>{file}: {operations} of {reader} in {cases} added, {completed} completed; {known} known already.</source>
        <translation>{file}: {operations} von {reader} ({cases}) hinzugefügt, {completed} abgeschlossen; {known} bereits bekannt.</translation>
    </message>
    <message>
        <source>{names}; missing: {photos}</source>
        <translation>{names}; es fehlen: {photos}</translation>
    </message>
    <message>
        <source>{file}: {cases} with {operations} left as they are here, since {reader} worked on them here and in the package ({names}); look at both, and draw here what should hold.</source>
        <translation>{file}: {cases} mit zusammen {operations} blieben, wie sie hier sind, da {reader} hier und im Paket daran gearbeitet hat ({names}); sehen Sie beides an und zeichnen Sie hier, was gelten soll.</translation>
    </message>
    <message>
        <source>{file}: {cases} with {operations} left out, since photos of them are not in this project ({names}); import these photos, then merge again.</source>
        <translation>{file}: {cases} ausgelassen ({operations}), da Fotos davon nicht in diesem Projekt sind ({names}); importieren Sie diese Fotos und führen Sie erneut zusammen.</translation>
    </message>
    <message>
        <source>{file}: {cases} with {operations} left out, since these cases hold other photos here ({names}); give them the same photos in both projects, have the package made again, then merge it.</source>
        <translation>{file}: {cases} ausgelassen ({operations}), da diese Fälle hier andere Fotos haben ({names}); geben Sie ihnen in beiden Projekten dieselben Fotos, lassen Sie das Paket neu erstellen und führen Sie es zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} operation</source>
        <comment>{n} operations</comment>
        <translation>
            <numerusform>{n} Vorgang</numerusform>
            <numerusform>{n} Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>it names a case twice</source>
        <translation>es nennt einen Fall zweimal</translation>
    </message>
    <message>
        <source>it names a photo twice</source>
        <translation>es nennt ein Foto zweimal</translation>
    </message>
    <message>
        <source>the place of gesture {gesture} is missing</source>
        <translation>der Ort des Schritts {gesture} fehlt</translation>
    </message>
    <message>
        <source>gesture {gesture} reads a case again that is not completed</source>
        <translation>Schritt {gesture} befundet einen Fall erneut, der nicht abgeschlossen ist</translation>
    </message>
    <message>
        <source>gesture {gesture} has the wrong place</source>
        <translation>Schritt {gesture} hat den falschen Ort</translation>
    </message>
    <message>
        <source>gesture {gesture} does several things</source>
        <translation>Schritt {gesture} tut mehreres</translation>
    </message>
    <message>
        <source>gesture {gesture} has a time without its zone</source>
        <translation>Schritt {gesture} hat eine Zeit ohne Zeitzone</translation>
    </message>
    <message>
        <source>the state {state} is missing</source>
        <translation>der Zustand {state} fehlt</translation>
    </message>
    <message>
        <source>gesture {gesture} has the wrong region</source>
        <translation>Schritt {gesture} hat die falsche Region</translation>
    </message>
    <message>
        <source>gesture {gesture} refers to the wrong gesture</source>
        <translation>Schritt {gesture} verweist auf den falschen Schritt</translation>
    </message>
    <message>
        <source>gesture {gesture} brings nothing</source>
        <translation>Schritt {gesture} bringt nichts</translation>
    </message>
    <message>
        <source>gesture {gesture} answers “{answer}”</source>
        <translation>Schritt {gesture} antwortet „{answer}“</translation>
    </message>
    <message>
        <source>gesture {gesture} took {seconds} seconds</source>
        <translation>Schritt {gesture} dauerte {seconds} Sekunden</translation>
    </message>
    <message>
        <source>gesture {gesture} changes a region that was otherwise</source>
        <translation>Schritt {gesture} ändert eine Region, die anders war</translation>
    </message>
    <message>
        <source>gesture {gesture} is not the {kind} that it says</source>
        <translation>Schritt {gesture} ist nicht {kind}, wie er angibt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>“{reader}” has no work in “{name}”; its readers: {known}.</source>
        <translation>„{reader}“ hat keine Arbeit in „{name}“; Befunder: {known}.</translation>
    </message>
    <message>
        <source>{name} is not a photo that can be read; {kinds}.</source>
        <translation>{name} ist kein lesbares Foto; {kinds}.</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is; make it smaller.</source>
        <translation>{name} braucht mehr Speicher, als da ist; verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete ({reason}); fetch it again.</source>
        <translation>{name} ist beschädigt oder unvollständig ({reason}); holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); fetch it again.</source>
        <translation>{name} ist leer (0 Bytes); holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} is a Git LFS pointer and not the photo itself; run “git lfs pull” beside it.</source>
        <translation>{name} ist ein Git-LFS-Zeiger und nicht das Foto selbst; führen Sie daneben „git lfs pull“ aus.</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo, which is not supported; {kinds}.</source>
        <translation>{name} ist ein HEIC-Foto, was nicht unterstützt wird; {kinds}.</translation>
    </message>
    <message>
        <source>{name} is incomplete (its end is missing); fetch it again.</source>
        <translation>{name} ist unvollständig (das Ende fehlt); holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels, more than the limit of {limit} megapixels; make it smaller.</source>
        <translation>{name} hat {width} x {height} Pixel, mehr als die Grenze von {limit} Megapixeln; verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>{name} claims {width} x {height} pixels in only {size} bytes, which no photo does; it is refused as a decompression bomb.</source>
        <translation>{name} gibt {width} x {height} Pixel in nur {size} Bytes an, was kein Foto hat; als Dekompressionsbombe abgelehnt.</translation>
    </message>
    <message>
        <source>{name} holds 32-bit values whose range is not known; save it with 8 bits a channel.</source>
        <translation>{name} enthält 32-Bit-Werte mit unbekanntem Wertebereich; speichern Sie das Bild mit 8 Bit je Kanal.</translation>
    </message>
    <message>
        <source>save it as JPEG, PNG, TIFF, BMP, WebP or GIF</source>
        <translation>speichern Sie es als JPEG, PNG, TIFF, BMP, WebP oder GIF</translation>
    </message>
    <message>
        <source>Photo {path} has changed since it was imported; put the original back, or import it anew.</source>
        <translation>Foto {path} hat sich seit dem Import geändert; legen Sie das Original zurück oder importieren Sie es neu.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}).</source>
        <translation>{name} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{name} is missing or is not a file; check where the photos are ({folder}).</source>
        <translation>{name} fehlt oder ist keine Datei; prüfen Sie, wo die Fotos liegen ({folder}).</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB; make it smaller.</source>
        <translation>{name} ist größer als 2 GB; verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>Case {case}: the attribution ended without a result.</source>
        <translation>Fall {case}: Die Attribution endete ohne Ergebnis.</translation>
    </message>
    <message>
        <source>Case {case}: {model} gives gradients that are not finite numbers.</source>
        <translation>Fall {case}: {model} liefert Gradienten, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>{model} has no class “{chosen}”; it has {known}.</source>
        <translation>{model} hat keine Klasse „{chosen}“; vorhanden: {known}.</translation>
    </message>
    <message>
        <source>Case {case} has no reference diagnosis; choose the predicted class in the recipe.</source>
        <translation>Fall {case} hat keine Referenzdiagnose; wählen Sie im Rezept die vorhergesagte Klasse.</translation>
    </message>
    <message>
        <source>Case {case}: {model} has no class for {condition}.</source>
        <translation>Fall {case}: {model} hat keine Klasse für {condition}.</translation>
    </message>
    <message>
        <source>The recorded plan is not valid JSON ({reason}); start a new run.</source>
        <translation>Der aufgezeichnete Plan ist kein gültiges JSON ({reason}); beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The recorded plan is not an object with keys and values; start a new run.</source>
        <translation>Der aufgezeichnete Plan ist kein Objekt mit Schlüsseln und Werten; beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The recorded plan lacks “{key}”; start a new run.</source>
        <translation>Dem aufgezeichneten Plan fehlt „{key}“; beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The recorded plan has an unknown “{key}”; start a new run.</source>
        <translation>Der aufgezeichnete Plan hat ein unbekanntes „{key}“; beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The recorded plan has “{key}” of the wrong kind; start a new run.</source>
        <translation>Im aufgezeichneten Plan ist „{key}“ von der falschen Art; beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The recorded plan has a dtype, threads or nodes_per_batch out of range; start a new run.</source>
        <translation>Im aufgezeichneten Plan liegt dtype, threads oder nodes_per_batch außerhalb des Bereichs; beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>a protocol is not text</source>
        <translation>ein Protokoll ist kein Text</translation>
    </message>
    <message>
        <source>the counts of the plan of operation {operation} are none</source>
        <translation>die Zahlen des Plans von Vorgang {operation} sind keine</translation>
    </message>
    <message>
        <source>The data set names photo “{photo}” twice; give each photo a name of its own.</source>
        <translation>Der Datensatz nennt Foto „{photo}“ zweimal; geben Sie jedem Foto einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The project has no case “{case}”.</source>
        <translation>Das Projekt hat keinen Fall „{case}“.</translation>
    </message>
    <message>
        <source>The project has no photo “{photo}”.</source>
        <translation>Das Projekt hat kein Foto „{photo}“.</translation>
    </message>
    <message>
        <source>row {row} of its {table} is not as it was written</source>
        <translation>Zeile {row} von {table} ist nicht so, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>“{name}” is open: {holder} holds it; close it there, then repair.</source>
        <translation>„{name}“ ist schon geöffnet ({holder}); schließen Sie es dort, dann reparieren Sie.</translation>
    </message>
    <message>
        <source>“{name}” is closed ({reason}).</source>
        <translation>„{name}“ ist geschlossen ({reason}).</translation>
    </message>
    <message>
        <source>it holds text that is none</source>
        <translation>ein Text darin ist keiner</translation>
    </message>
    <message>
        <source>“{name}” cannot store a text or number that it was given ({reason}).</source>
        <translation>„{name}“ kann einen Text oder eine Zahl nicht aufnehmen ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” is damaged ({reason}); run check, or restore its backup.</source>
        <translation>„{name}“ ist beschädigt ({reason}); führen Sie check aus oder stellen Sie die Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The disk that holds “{name}” is full; nothing of this was saved: make room, try again.</source>
        <translation>Der Datenträger mit „{name}“ ist voll; nichts hiervon wurde gespeichert: Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” could not be read or written ({reason}); check its disk, try again.</source>
        <translation>„{name}“ konnte nicht gelesen oder geschrieben werden ({reason}); prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” may not be written; check the permissions of the file and its folder.</source>
        <translation>„{name}“ darf nicht geschrieben werden; prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened; check that it exists and that you may read its folder.</source>
        <translation>„{name}“ kann nicht geöffnet werden; prüfen Sie, ob es da ist und ob Sie den Ordner lesen dürfen.</translation>
    </message>
    <message>
        <source>“{name}” is in use by another program; try again in a moment.</source>
        <translation>„{name}“ wird von einem anderen Programm benutzt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” does not hold what this refers to ({reason}); nothing of it was saved.</source>
        <translation>„{name}“ enthält nicht, worauf dies verweist ({reason}); nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it no longer reads as a project; restore its backup.</source>
        <translation>„{name}“ ist beschädigt: Es ist nicht mehr als Projekt lesbar; stellen Sie die Sicherung wieder her.</translation>
    </message>
    <message>
        <source>“{name}” is not a Spotcheck project; choose a file made by Spotcheck.</source>
        <translation>„{name}“ ist kein Spotcheck-Projekt; wählen Sie eine Datei, die Spotcheck erstellt hat.</translation>
    </message>
    <message>
        <source>“{name}” is a database of another program, not a Spotcheck project.</source>
        <translation>„{name}“ ist die Datenbank eines anderen Programms, kein Spotcheck-Projekt.</translation>
    </message>
    <message>
        <source>“{name}” is cut short: part of the file is missing; restore its backup.</source>
        <translation>„{name}“ ist abgeschnitten: Ein Teil der Datei fehlt; stellen Sie die Sicherung wieder her.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Spotcheck (format {found}, this one knows {known}); update Spotcheck.</source>
        <translation>„{name}“ wurde von einem neueren Spotcheck erstellt (Format {found}, dieses kennt {known}); aktualisieren Sie Spotcheck.</translation>
    </message>
    <message>
        <source>its tables are not those of a project</source>
        <translation>die Tabellen sind nicht die eines Projekts</translation>
    </message>
    <message>
        <source>There is no project “{path}”; check the name.</source>
        <translation>Ein Projekt „{path}“ gibt es nicht; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>A copy cannot replace the project itself; choose another name.</source>
        <translation>Eine Kopie kann nicht das Projekt selbst ersetzen; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its backup of earlier was kept; run check.</source>
        <translation>„{name}“ ist beschädigt: Die frühere Sicherung wurde behalten; führen Sie check aus.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}); choose another folder.</source>
        <translation>„{path}“ kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is open: {holder} holds it; close it there first.</source>
        <translation>„{name}“ ist schon geöffnet ({holder}); schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>A condition of the differential is blank; name it or take it out.</source>
        <translation>Eine Erkrankung der Differenzialdiagnose ist leer; benennen Sie sie oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>The confidence in “{name}” is {confidence:g}; it must be 1 to 5.</source>
        <translation>Die Konfidenz in „{name}“ ist {confidence:g}; sie muss 1 bis 5 sein.</translation>
    </message>
    <message>
        <source>“{name}” is in the differential twice; keep one of them.</source>
        <translation>„{name}“ steht zweimal in der Differenzialdiagnose; behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>the differential {state} is none</source>
        <translation>die Differenzialdiagnose {state} ist keine</translation>
    </message>
    <message>
        <source>A reader cannot be called “{name}”; choose another name.</source>
        <translation>Ein Befunder kann nicht „{name}“ heißen; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{reader}” has not read in this project; there is nothing to read again.</source>
        <translation>„{reader}“ hat in diesem Projekt nicht befundet; es gibt nichts erneut zu befunden.</translation>
    </message>
    <message>
        <source>the finding of operation {operation} is none</source>
        <translation>die Feststellung von Vorgang {operation} ist keine</translation>
    </message>
    <message>
        <source>operation {operation} names another finding than it holds</source>
        <translation>Vorgang {operation} nennt eine andere Feststellung, als er enthält</translation>
    </message>
    <message>
        <source>the count of its {name} is not as it was written</source>
        <translation>die Anzahl von {name} ist nicht so, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>the state {state} of its history is not as it was written</source>
        <translation>der Zustand {state} der Historie ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>“{by}” still reads case “{case}” blind; complete it before a finding names it.</source>
        <translation>„{by}“ befundet Fall „{case}“ noch verblindet; schließen Sie ihn ab, bevor eine Feststellung ihn nennt.</translation>
    </message>
    <message>
        <source>“{name}” cannot be locked for writing ({reason}): make room, or use a folder that you may write in.</source>
        <translation>„{name}“ kann nicht zum Schreiben gesperrt werden ({reason}): Schaffen Sie Platz oder nehmen Sie einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{user} on {host} (process {process}, since {since})</source>
        <translation>{user} auf {host} (Prozess {process}, seit {since})</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>ein anderer Prozess</translation>
    </message>
    <message>
        <source>its history ends at operation {found} instead of {expected}</source>
        <translation>die Historie endet bei Vorgang {found} statt {expected}</translation>
    </message>
    <message>
        <source>rows of its history are missing</source>
        <translation>Zeilen der Historie fehlen</translation>
    </message>
    <message>
        <source>operation {operation} of its history is missing</source>
        <translation>Vorgang {operation} der Historie fehlt</translation>
    </message>
    <message>
        <source>operation {operation} of its history is not as it was written</source>
        <translation>Vorgang {operation} der Historie ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>A saliency map cannot be kept in “{folder}” ({reason}).</source>
        <translation>Eine Salienzkarte kann in „{folder}“ nicht aufbewahrt werden ({reason}).</translation>
    </message>
    <message>
        <source>its “{key}” is not as it was written</source>
        <translation>„{key}“ ist nicht so, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>its model “{model}” is not as it was written</source>
        <translation>das Modell „{model}“ ist nicht so, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>“{path}” is there already; open it, or choose another name.</source>
        <translation>„{path}“ gibt es schon; öffnen Sie es oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>nobody; the file or its folder may not be written</source>
        <translation>niemand; die Datei oder ihr Ordner darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>“{name}” is of an older format; open it in the window, or score it, once to bring it up to date.</source>
        <translation>„{name}“ hat ein älteres Format; öffnen Sie es einmal im Fenster oder bewerten Sie es, um es auf den neuen Stand zu bringen.</translation>
    </message>
    <message>
        <source>leave cases out or take them back in</source>
        <translation>Fälle ausschließen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>“{by}” cannot act for “{reader}”; everybody reads under their own name.</source>
        <translation>„{by}“ kann nicht für „{reader}“ handeln; alle befunden unter eigenem Namen.</translation>
    </message>
    <message>
        <source>Settling an ROI needs the name of who does it; say who you are and try again.</source>
        <translation>Wer eine ROI festlegt, muss genannt sein; geben Sie Ihren Namen an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>settle an ROI</source>
        <translation>eine ROI festlegen</translation>
    </message>
    <message>
        <source>Case “{case}” cannot be read again: “{reader}” has not completed it.</source>
        <translation>Fall „{case}“ kann nicht erneut befundet werden: „{reader}“ hat ihn nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>An edit on photo “{photo}” joins two different regions; draw it again.</source>
        <translation>Eine Bearbeitung auf Foto „{photo}“ verbindet zwei verschiedene Regionen; zeichnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>A region of photo “{photo}” has changed since this edit began; draw it again.</source>
        <translation>Eine Region von Foto „{photo}“ hat sich seit Beginn dieser Bearbeitung geändert; zeichnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>A region ({label}) of photo “{photo}” is locked; unlock it to change it.</source>
        <translation>Eine Region ({label}) von Foto „{photo}“ ist gesperrt; entsperren Sie sie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>“{name}” is closed.</source>
        <translation>„{name}“ ist geschlossen.</translation>
    </message>
    <message>
        <source>This proposal is in the log already; choose photos anew.</source>
        <translation>Dieser Vorschlag steht schon im Verlauf des Projekts; wählen Sie neue Fotos.</translation>
    </message>
    <message>
        <source>the proposal of operation {operation} is none</source>
        <translation>der Vorschlag von Vorgang {operation} ist keiner</translation>
    </message>
    <message>
        <source>operation {operation} names another proposal than it holds</source>
        <translation>Vorgang {operation} nennt einen anderen Vorschlag, als er enthält</translation>
    </message>
    <message>
        <source>“{folder}” is not a folder; choose the folder that the photos were moved to.</source>
        <translation>„{folder}“ ist kein Ordner; wählen Sie den Ordner, in den die Fotos gelegt wurden.</translation>
    </message>
    <message>
        <source>A lesion is outlined on photo “{photo}”; delete it before answering that none is visible.</source>
        <translation>Auf Foto „{photo}“ ist eine Läsion umrissen; löschen Sie sie, bevor Sie antworten, dass keine sichtbar ist.</translation>
    </message>
    <message>
        <source>The note has {count} characters; shorten it to {most}.</source>
        <translation>Die Notiz hat {count} Zeichen; kürzen Sie sie auf {most}.</translation>
    </message>
    <message>
        <source>{seconds:g} seconds are no time that somebody worked on case “{case}”.</source>
        <translation>{seconds:g} Sekunden sind keine Zeit, die jemand an Fall „{case}“ gearbeitet hat.</translation>
    </message>
    <message>
        <source>the note {state} is not text</source>
        <translation>die Notiz {state} ist kein Text</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Someone unnamed</source>
        <translation>Wer nicht genannt ist,</translation>
    </message>
    <message>
        <source>{who} does not coordinate this project: only {names} may {what}; ask them to do it, or to make you a coordinator.</source>
        <translation>{who} koordiniert dieses Projekt nicht: {what} darf nur {names}; bitten Sie darum oder um die Rolle des Koordinators.</translation>
    </message>
    <message>
        <source>“{name}” has no run “{run}”.</source>
        <translation>„{name}“ hat keinen Lauf „{run}“.</translation>
    </message>
    <message>
        <source>its run {run} is not as it was written</source>
        <translation>der Lauf {run} ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>The recipe of run {run}</source>
        <translation>Das Rezept des Laufs {run}</translation>
    </message>
    <message>
        <source>Photo “{photo}” cannot get this scale: {reason}; measure a longer line.</source>
        <translation>Foto „{photo}“ kann diesen Maßstab nicht bekommen: {reason}; messen Sie eine längere Linie.</translation>
    </message>
    <message>
        <source>the scale of photo “{photo}” is none</source>
        <translation>der Maßstab von Foto „{photo}“ ist keiner</translation>
    </message>
    <message>
        <source>a failure of run {run} is not as it was written</source>
        <translation>ein Fehlschlag des Laufs {run} ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>the prediction for case “{case}” in run {run} is not as it was written</source>
        <translation>die Vorhersage für Fall „{case}“ im Lauf {run} ist nicht so, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>a score of photo “{photo}” in run {run} is not as it was written</source>
        <translation>ein Wert von Foto „{photo}“ im Lauf {run} ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>a check of photo “{photo}” in run {run} is not as it was written</source>
        <translation>eine Prüfung von Foto „{photo}“ im Lauf {run} ist nicht so, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>“{name}” is closed; open it again to go on.</source>
        <translation>„{name}“ ist geschlossen; öffnen Sie es erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>“{name}” is open read-only; nothing can be changed.</source>
        <translation>„{name}“ ist nur zum Lesen geöffnet; nichts kann geändert werden.</translation>
    </message>
    <message>
        <source>“{name}” is open read-only: {holder} holds it; nothing can be changed.</source>
        <translation>„{name}“ ist nur zum Lesen geöffnet, da es schon geöffnet ist ({holder}); nichts kann geändert werden.</translation>
    </message>
    <message>
        <source>map.clip_percentile must lie above 0 and at most at 100</source>
        <translation>map.clip_percentile muss über 0 und höchstens bei 100 liegen</translation>
    </message>
    <message>
        <source>map.smoothing must lie between 0 and 0.5</source>
        <translation>map.smoothing muss zwischen 0 und 0.5 liegen</translation>
    </message>
    <message>
        <source>segmentation.smallest_component must lie in 0 to 1</source>
        <translation>segmentation.smallest_component muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>agreement.grid must be at least 16 cells, or photo</source>
        <translation>agreement.grid muss mindestens 16 Zellen sein, oder photo</translation>
    </message>
    <message>
        <source>agreement.high must lie above 0 and at most at 1</source>
        <translation>agreement.high muss über 0 und höchstens bei 1 liegen</translation>
    </message>
    <message>
        <source>analysis.bootstrap must be at least 100</source>
        <translation>analysis.bootstrap muss mindestens 100 sein</translation>
    </message>
    <message>
        <source>analysis.seed must not be below 0</source>
        <translation>analysis.seed darf nicht unter 0 liegen</translation>
    </message>
    <message>
        <source>analysis.smallest_stratum must be at least 1</source>
        <translation>analysis.smallest_stratum muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>analysis.difference must lie above 0 and at most at 1</source>
        <translation>analysis.difference muss über 0 und höchstens bei 1 liegen</translation>
    </message>
    <message>
        <source>target.chosen is needed with class chosen, and only there</source>
        <translation>target.chosen wird bei class chosen gebraucht, und nur dort</translation>
    </message>
    <message>
        <source>attribution.tolerance must lie between 0 and 1</source>
        <translation>attribution.tolerance muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>attribution.baselines must not name a baseline twice</source>
        <translation>attribution.baselines darf keine Baseline zweimal nennen</translation>
    </message>
    <message>
        <source>attribution.baselines must not name references with method rise, whose samples are masks</source>
        <translation>attribution.baselines darf bei method rise, dessen Stichproben Masken sind, references nicht nennen</translation>
    </message>
    <message>
        <source>attribution.samples must be at least 1</source>
        <translation>attribution.samples muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>attribution.noise must lie above 0 and at most at 1</source>
        <translation>attribution.noise muss über 0 und höchstens bei 1 liegen</translation>
    </message>
    <message>
        <source>attribution.patch must lie above 0 and at most at 0.5</source>
        <translation>attribution.patch muss über 0 und höchstens bei 0.5 liegen</translation>
    </message>
    <message>
        <source>attribution.layer must be last, or a layer&apos;s name in the network</source>
        <translation>attribution.layer muss last oder der Name einer Schicht im Netz sein</translation>
    </message>
    <message>
        <source>attribution.seed must lie between 0 and 2^63 - 1</source>
        <translation>attribution.seed muss zwischen 0 und 2^63 - 1 liegen</translation>
    </message>
    <message>
        <source>analysis.strata has no “{unknown}”; it knows {known}, {column} and a column&apos;s name, or two of these with “{pair}” between</source>
        <translation>analysis.strata hat kein „{unknown}“; bekannt sind {known}, {column} und der Name einer Spalte oder zwei davon mit „{pair}“ dazwischen</translation>
    </message>
    <message>
        <source>attribution.steps must be at least 1</source>
        <translation>attribution.steps muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>attribution.steps must be at least {least} with rule adaptive</source>
        <translation>attribution.steps muss bei rule adaptive mindestens {least} sein</translation>
    </message>
    <message>
        <source>attribution.steps must be at least {least} with rule adaptive and {samples} samples</source>
        <translation>attribution.steps muss bei rule adaptive und {samples} Stichproben mindestens {least} sein</translation>
    </message>
    <message>
        <source>attribution.steps must be at least {least}</source>
        <translation>attribution.steps muss mindestens {least} sein</translation>
    </message>
    <message>
        <source>attribution.steps must be at least {least} and {samples} samples</source>
        <translation>attribution.steps muss bei {samples} Stichproben mindestens {least} sein</translation>
    </message>
    <message>
        <source>segmentation.parameter must lie above 0 and below 1 with method {method}</source>
        <translation>segmentation.parameter muss bei method {method} über 0 und unter 1 liegen</translation>
    </message>
    <message>
        <source>segmentation.parameter must be left out with method {method}</source>
        <translation>segmentation.parameter muss bei method {method} weggelassen werden</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>das Rezept</translation>
    </message>
    <message>
        <source>{source} is not valid JSON ({reason}); mend it or choose a preset.</source>
        <translation>{source} ist kein gültiges JSON ({reason}); berichtigen Sie es oder wählen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>Recipe “{name}” is neither a preset ({known}) nor a readable file.</source>
        <translation>Rezept „{name}“ ist weder eine Vorlage ({known}) noch eine lesbare Datei.</translation>
    </message>
    <message>
        <source>{source}: “{place}” must be an object with keys and values.</source>
        <translation>{source}: „{place}“ muss ein Objekt mit Schlüsseln und Werten sein.</translation>
    </message>
    <message>
        <source>{source}: “{place}” has no “{unknown}”; it knows {known}.</source>
        <translation>{source}: „{place}“ hat kein „{unknown}“; bekannt sind {known}.</translation>
    </message>
    <message>
        <source>{source}: “{place}” must be a list that is not empty.</source>
        <translation>{source}: „{place}“ muss eine Liste sein, die nicht leer ist.</translation>
    </message>
    <message>
        <source>{source}: “{place}” cannot be {value}; it may be {known}.</source>
        <translation>{source}: „{place}“ kann nicht {value} sein; möglich: {known}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>A stored region cannot be read ({reason}).</source>
        <translation>Eine gespeicherte Region kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>A stored region has the unknown label “{label}”.</source>
        <translation>Eine gespeicherte Region hat das unbekannte Label „{label}“.</translation>
    </message>
    <message>
        <source>a comment is no text of a sensible length</source>
        <translation>ein Kommentar ist kein Text von vernünftiger Länge</translation>
    </message>
    <message>
        <source>“{certainty}” is no certainty</source>
        <translation>„{certainty}“ ist keine Sicherheit</translation>
    </message>
    <message>
        <source>a lock is neither true nor false</source>
        <translation>eine Sperre ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>the box of a mask is not that of a photo</source>
        <translation>der Rahmen einer Maske ist nicht der eines Fotos</translation>
    </message>
    <message>
        <source>the mask does not fill its box</source>
        <translation>die Maske füllt ihren Rahmen nicht</translation>
    </message>
    <message>
        <source>a ring has fewer than three points</source>
        <translation>ein Ring hat weniger als drei Punkte</translation>
    </message>
    <message>
        <source>a point lies far off every photo</source>
        <translation>ein Punkt liegt weit außerhalb jedes Fotos</translation>
    </message>
    <message>
        <source>Model and recipe both differ: which of them made a change cannot be told from these two runs.</source>
        <translation>Modell und Rezept sind beide anders: was davon eine Änderung bewirkt hat, lässt sich aus diesen zwei Läufen nicht sagen.</translation>
    </message>
    <message>
        <source>The runs share no baseline: maps of {one} are held against maps of {other}, so a change may be the baseline&apos;s.</source>
        <translation>Die Läufe haben keine gemeinsame Baseline: Karten von {one} stehen gegen Karten von {other}, eine Änderung kann also an der Baseline liegen.</translation>
    </message>
    <message>
        <source>The runs explain different outputs of the model, so a change may be the target&apos;s.</source>
        <translation>Die Läufe erklären verschiedene Ausgaben des Modells, eine Änderung kann also an der erklärten Klasse liegen.</translation>
    </message>
    <message>
        <source>The maps are of different methods ({one}, {other}): a change tells of the methods, too.</source>
        <translation>Die Karten stammen von verschiedenen Methoden ({one}, {other}): eine Änderung sagt auch etwas über die Methoden.</translation>
    </message>
    <message>
        <source>The method runs with other settings, so small changes may be its error.</source>
        <translation>Die Methode läuft mit anderen Einstellungen, kleine Änderungen können also ihr Fehler sein.</translation>
    </message>
    <message>
        <source>Attributions are joined to a map in another way, so a change may be the map&apos;s.</source>
        <translation>Attributionen werden anders zu einer Karte verbunden, eine Änderung kann also an der Karte liegen.</translation>
    </message>
    <message>
        <source>Saliency regions are cut out in another way: measures of the region change with its size even where the map is the same; look at the measures of the map, and at chance.</source>
        <translation>Salienzregionen werden anders ausgeschnitten: Maße der Region ändern sich mit ihrer Größe, auch wo die Karte gleich ist; sehen Sie auf die Maße der Karte und auf den Zufall.</translation>
    </message>
    <message>
        <source>HD95 and ASSD are not compared: they count cells, and the score grids differ ({one} and {other}).</source>
        <translation>HD95 und ASSD werden nicht verglichen: sie zählen Zellen, und die Raster sind verschieden ({one} und {other}).</translation>
    </message>
    <message>
        <source>The score grids differ ({one} and {other}), so small changes may be the grid&apos;s.</source>
        <translation>Die Raster sind verschieden ({one} und {other}), kleine Änderungen können also am Raster liegen.</translation>
    </message>
    <message>
        <source>The readers&apos; regions are taken in another way (reading or consensus), so a change may be the ROI&apos;s.</source>
        <translation>Die Regionen der Befunder werden anders genommen (Befundung oder Konsens), eine Änderung kann also an der ROI liegen.</translation>
    </message>
    <message>
        <source>The border of Shared Interest&apos;s groups differs ({one}, {other}); both runs are told by the later one&apos;s.</source>
        <translation>Die Grenze der Gruppen von Shared Interest ist verschieden ({one}, {other}); für beide Läufe gilt die des späteren.</translation>
    </message>
    <message>
        <source>The data are another project file.</source>
        <translation>Die Daten sind eine andere Projektdatei.</translation>
    </message>
    <message>
        <source>The recipe differs in {settings}.</source>
        <translation>Das Rezept unterscheidet sich in {settings}.</translation>
    </message>
    <message>
        <source>Nothing that decides a score differs between the two runs.</source>
        <translation>Zwischen den beiden Läufen ist nichts anders, was einen Wert bestimmt.</translation>
    </message>
    <message>
        <source>No case has a reference and a prediction in both runs.</source>
        <translation>Kein Fall hat in beiden Läufen eine Referenz und eine Vorhersage.</translation>
    </message>
    <message>
        <source>All cases: p = {p:.2g} (exact McNemar test over patients).</source>
        <translation>Alle Fälle: p = {p:.2g} (exakter McNemar-Test über Patienten).</translation>
    </message>
    <message>
        <source>Without a known decision: {n:,}.</source>
        <translation>Ohne bekannte Entscheidung: {n:,}.</translation>
    </message>
    <message>
        <source>{n:,} only in the earlier run</source>
        <translation>{n:,} nur im früheren Lauf</translation>
    </message>
    <message>
        <source>{n:,} only in the later run</source>
        <translation>{n:,} nur im späteren Lauf</translation>
    </message>
    <message>
        <source>{n:,} failed in the earlier run</source>
        <translation>{n:,} im früheren Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>{n:,} failed in the later run</source>
        <translation>{n:,} im späteren Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>{n:,} read by other people</source>
        <translation>{n:,} von anderen befundet</translation>
    </message>
    <message>
        <source>Photos left out: {reasons}.</source>
        <translation>Ausgelassene Fotos: {reasons}.</translation>
    </message>
    <message numerus="yes">
        <source>The ROI of {n:,} photo was revised between the runs: there a change is the readers&apos;, too.</source>
        <comment>The ROI of {n:,} photos were revised between the runs: there a change is the readers&apos;, too.</comment>
        <translation>
            <numerusform>Die ROI von {n:,} Foto wurde zwischen den Läufen geändert: dort liegt eine Änderung auch an den Befundern.</numerusform>
            <numerusform>Die ROI von {n:,} Fotos wurde zwischen den Läufen geändert: dort liegt eine Änderung auch an den Befundern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model {name} is another version ({before} → {after}).</source>
        <translation>Das Modell {name} ist eine andere Version ({before} → {after}).</translation>
    </message>
    <message>
        <source>The model is {after} in place of {before}.</source>
        <translation>Das Modell ist {after} statt {before}.</translation>
    </message>
    <message>
        <source>{named} and {more} more</source>
        <translation>{named} und {more} weitere</translation>
    </message>
    <message>
        <source>The plan differs, which changes rounding only.</source>
        <translation>Der Plan ist anders, was nur die Rundung ändert.</translation>
    </message>
    <message>
        <source>The program&apos;s versions differ.</source>
        <translation>Die Versionen des Programms sind verschieden.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>setting of a run</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“{text}” is no scale</source>
        <translation>„{text}“ ist kein Maßstab</translation>
    </message>
    <message>
        <source>the line has no place on the photo</source>
        <translation>die Linie hat keinen Ort auf dem Foto</translation>
    </message>
    <message>
        <source>{pixels:.1f} pixels cannot be {millimetres:g} mm</source>
        <translation>{pixels:.1f} Pixel können nicht {millimetres:g} mm sein</translation>
    </message>
    <message>
        <source>A distance of {distance} photo pixels is none; give one of 0 or more.</source>
        <translation>Ein Abstand von {distance} Fotopixeln ist keiner; geben Sie einen von 0 oder mehr an.</translation>
    </message>
    <message>
        <source>A tolerance of {tolerance} photo pixels is none; give one of 0 or more.</source>
        <translation>Eine Toleranz von {tolerance} Fotopixeln ist keine; geben Sie eine von 0 oder mehr an.</translation>
    </message>
    <message>
        <source>A radius of {radius} photo pixels smooths nothing; give one above 0.</source>
        <translation>Ein Radius von {radius} Fotopixeln glättet nichts; geben Sie einen über 0 an.</translation>
    </message>
    <message>
        <source>Model “{name}” fails on a changed photo ({reason}).</source>
        <translation>Modell „{name}“ scheitert an einem veränderten Foto ({reason}).</translation>
    </message>
    <message>
        <source>Case {case}: {doing}</source>
        <translation>Fall {case}: {doing}</translation>
    </message>
    <message>
        <source>taking parts of the photos away</source>
        <translation>Teile der Fotos werden entfernt</translation>
    </message>
    <message>
        <source>deletion and insertion</source>
        <translation>Löschen und Einfügen</translation>
    </message>
    <message>
        <source>comparing the baselines</source>
        <translation>Baselines werden verglichen</translation>
    </message>
    <message>
        <source>changing the photos a little</source>
        <translation>Fotos werden leicht verändert</translation>
    </message>
    <message>
        <source>drawing the model&apos;s weights anew</source>
        <translation>Gewichte des Modells werden neu gezogen</translation>
    </message>
    <message>
        <source>The weights of model “{name}” cannot be drawn anew ({reason}); leave out the check randomisation.</source>
        <translation>Die Gewichte von Modell „{name}“ können nicht neu gezogen werden ({reason}); lassen Sie die Prüfung Randomisierung weg.</translation>
    </message>
    <message>
        <source>No photo was checked.</source>
        <translation>Kein Foto wurde geprüft.</translation>
    </message>
    <message>
        <source>the probability of {explained}</source>
        <translation>die Wahrscheinlichkeit von {explained}</translation>
    </message>
    <message>
        <source>the probability</source>
        <translation>die Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>its map</source>
        <comment>of the model</comment>
        <translation>seine Karte</translation>
    </message>
    <message>
        <source>the map</source>
        <translation>die Karte</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>region of interest</source>
        <translation>Region von Interesse</translation>
    </message>
    <message>
        <source>the causal test was not made, so it is not known whether the model needs the {roi}</source>
        <translation>der Kausaltest wurde nicht gemacht, daher ist nicht bekannt, ob das Modell die {roi} braucht</translation>
    </message>
    <message>
        <source>without the {roi}</source>
        <translation>ohne die {roi}</translation>
    </message>
    <message>
        <source>without it</source>
        <comment>the region of interest</comment>
        <translation>ohne sie</translation>
    </message>
    <message>
        <source>, {n} more without a figure to compare</source>
        <translation>, {n} weitere ohne Vergleichszahl</translation>
    </message>
    <message>
        <source>over {photos} {claim}: on average {moves}</source>
        <translation>über {photos}: {claim}; im Mittel: {moves}</translation>
    </message>
    <message>
        <source>photo by photo: {each}</source>
        <translation>Foto für Foto: {each}</translation>
    </message>
    <message>
        <source>the model needs the {roi}</source>
        <translation>das Modell braucht die {roi}</translation>
    </message>
    <message>
        <source>the model does not need the {roi}</source>
        <translation>das Modell braucht die {roi} nicht</translation>
    </message>
    <message>
        <source>the model needs the {roi} no more than other parts</source>
        <translation>das Modell braucht die {roi} nicht mehr als andere Teile</translation>
    </message>
    <message>
        <source>it is not clear that the model needs the {roi} more than other parts</source>
        <translation>es ist nicht klar, dass das Modell die {roi} mehr braucht als andere Teile</translation>
    </message>
    <message>
        <source>it is not clear whether the model needs the {roi}</source>
        <translation>es ist nicht klar, ob das Modell die {roi} braucht</translation>
    </message>
    <message>
        <source>{n} needed</source>
        <translation>{n} gebraucht</translation>
    </message>
    <message>
        <source>{n} not needed</source>
        <translation>{n} nicht gebraucht</translation>
    </message>
    <message>
        <source>{n} like any other part</source>
        <translation>{n} wie jeder andere Teil</translation>
    </message>
    <message>
        <source>{n} without a comparison</source>
        <translation>{n} ohne Vergleich</translation>
    </message>
    <message>
        <source>{n} unclear</source>
        <translation>{n} unklar</translation>
    </message>
    <message>
        <source>nobody marked one</source>
        <translation>niemand hat eine eingezeichnet</translation>
    </message>
    <message>
        <source>the reader marked none</source>
        <translation>der Befunder hat keine eingezeichnet</translation>
    </message>
    <message>
        <source>the model does not see it</source>
        <translation>das Modell sieht sie nicht</translation>
    </message>
    <message>
        <source>it is all that the model sees</source>
        <translation>sie ist alles, was das Modell sieht</translation>
    </message>
    <message>
        <source>the model gives no finite number</source>
        <translation>das Modell gibt keine endliche Zahl</translation>
    </message>
    <message>
        <source>only 1 case has figures of the causal test, and fewer than {smallest} cannot speak for the others: on its photo {moves}</source>
        <translation>nur 1 Fall hat Zahlen des Kausaltests, und weniger als {smallest} können nicht für die anderen sprechen; auf seinem Foto: {moves}</translation>
    </message>
    <message numerus="yes">
        <source>only {n} case has figures of the causal test, and fewer than {smallest} cannot speak for the others: on average over its {photos} photos {moves}</source>
        <comment>only {n} cases have figures of the causal test, and fewer than {smallest} cannot speak for the others: on average over their {photos} photos {moves}</comment>
        <translation>
            <numerusform>nur {n} Fall hat Zahlen des Kausaltests, und weniger als {smallest} können nicht für die anderen sprechen; im Mittel über seine {photos} Fotos: {moves}</numerusform>
            <numerusform>nur {n} Fälle haben Zahlen des Kausaltests, und weniger als {smallest} können nicht für die anderen sprechen; im Mittel über ihre {photos} Fotos: {moves}</numerusform>
        </translation>
    </message>
    <message>
        <source>{reasons} or {reason}</source>
        <translation>{reasons} oder {reason}</translation>
    </message>
    <message>
        <source>whether the model needs the {roi} is not known</source>
        <translation>ob das Modell die {roi} braucht, ist nicht bekannt</translation>
    </message>
    <message>
        <source>whether the model needs the {roi} is not known on any of {photos}</source>
        <translation>ob das Modell die {roi} braucht, ist auf keinem von {photos} bekannt</translation>
    </message>
    <message>
        <source>blurred</source>
        <comment>what stands in a part&apos;s place</comment>
        <translation>verwischt</translation>
    </message>
    <message>
        <source>inpainted</source>
        <translation>aufgefüllt</translation>
    </message>
    <message>
        <source>without as much elsewhere</source>
        <translation>ohne ebenso viel anderswo</translation>
    </message>
    <message>
        <source>without all the rest</source>
        <translation>ohne den ganzen Rest</translation>
    </message>
    <message>
        <source>{without} (on {photos})</source>
        <translation>{without} (auf {photos})</translation>
    </message>
    <message>
        <source>{before} or {where}</source>
        <translation>{before} oder {where}</translation>
    </message>
    <message>
        <source>falls by {amount:.2f} {where}</source>
        <translation>sinkt um {amount:.2f} {where}</translation>
    </message>
    <message>
        <source>rises by {amount:.2f} {where}</source>
        <translation>steigt um {amount:.2f} {where}</translation>
    </message>
    <message>
        <source>by {amount:.2f} {where}</source>
        <translation>um {amount:.2f} {where}</translation>
    </message>
    <message>
        <source>hardly changes {where}</source>
        <translation>ändert sich kaum {where}</translation>
    </message>
    <message>
        <source>without the {label}</source>
        <translation>ohne „{label}“</translation>
    </message>
    <message>
        <source>{its_map} hardly changes when the model&apos;s weights are drawn anew, so it says little of what the model learnt</source>
        <translation>{its_map} ändert sich kaum, wenn die Gewichte des Modells neu gezogen werden, und sagt daher wenig darüber, was das Modell gelernt hat</translation>
    </message>
    <message>
        <source>of {maps} maps {n} hardly change when the model&apos;s weights are drawn anew and say little of what it learnt</source>
        <translation>von {maps} Karten ändern sich {n} kaum, wenn die Gewichte des Modells neu gezogen werden, und sagen wenig darüber, was es gelernt hat</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Integrated Gradients</translation>
    </message>
    <message>
        <source>Adds up gradients on the way from a baseline to the photo. For each baseline, one pass through the network a step.</source>
        <translation>Summiert Gradienten auf dem Weg von einer Baseline zum Foto. Je Baseline ein Durchgang durch das Netz pro Schritt.</translation>
    </message>
    <message>
        <source>SmoothGrad</source>
        <translation>SmoothGrad</translation>
    </message>
    <message>
        <source>The mean of integrated gradients over noisy copies of the photo: a smoother map that takes more steps. For each baseline, one pass a step.</source>
        <translation>Mittel von Integrated Gradients über verrauschte Kopien des Fotos: eine glattere Karte, die mehr Schritte braucht. Je Baseline ein Durchgang pro Schritt.</translation>
    </message>
    <message>
        <source>Guided integrated gradients</source>
        <translation>Guided Integrated Gradients</translation>
    </message>
    <message>
        <source>Integrated gradients on a way that leaves noisy pixels to the end. One pass a step, one after the other: slow.</source>
        <translation>Integrated Gradients auf einem Weg, der verrauschte Pixel bis zuletzt lässt. Ein Durchgang pro Schritt, nacheinander: langsam.</translation>
    </message>
    <message>
        <source>Blur integrated gradients</source>
        <translation>Blur Integrated Gradients</translation>
    </message>
    <message>
        <source>Integrated gradients from a blurred photo to the sharp one, without a baseline. One pass a step.</source>
        <translation>Integrated Gradients vom weichgezeichneten zum scharfen Foto, ohne Baseline. Ein Durchgang pro Schritt.</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Where the features of one layer speak for the class: coarse, and fast: three passes.</source>
        <translation>Wo die Merkmale einer Schicht für die Klasse sprechen: grob und schnell, drei Durchgänge.</translation>
    </message>
    <message>
        <source>Grad-CAM++</source>
        <translation>Grad-CAM++</translation>
    </message>
    <message>
        <source>Grad-CAM with weights meant for several lesions in a photo: coarse, and fast: three passes.</source>
        <translation>Grad-CAM mit Gewichten für mehrere Läsionen in einem Foto: grob und schnell, drei Durchgänge.</translation>
    </message>
    <message>
        <source>Gradient times input</source>
        <translation>Gradient mal Eingabe</translation>
    </message>
    <message>
        <source>The slope at the photo times its pixels: fast and rough; dark pixels get little. One pass.</source>
        <translation>Die Steigung am Foto mal seine Pixel: schnell und ungenau; dunkle Pixel erhalten wenig. Ein Durchgang.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>Hides one square after another and sees how far the answer falls. For each baseline, one pass a square; smaller squares take more.</source>
        <translation>Verdeckt ein Quadrat nach dem anderen und misst, wie weit die Antwort fällt. Je Baseline ein Durchgang pro Quadrat; kleinere Quadrate brauchen mehr.</translation>
    </message>
    <message>
        <source>RISE</source>
        <translation>RISE</translation>
    </message>
    <message>
        <source>Hides squares at random and compares the answers. For each baseline, one pass a mask: slow, and noisy with few masks.</source>
        <translation>Verdeckt zufällige Quadrate und vergleicht die Antworten. Je Baseline ein Durchgang pro Maske: langsam, und verrauscht bei wenigen Masken.</translation>
    </message>
    <message>
        <source>Adaptive, to its tolerance</source>
        <translation>Adaptiv, bis zur Toleranz</translation>
    </message>
    <message>
        <source>Right Riemann sum</source>
        <translation>Rechte Riemann-Summe</translation>
    </message>
    <message>
        <source>Midpoint rule</source>
        <translation>Mittelpunktsregel</translation>
    </message>
    <message>
        <source>Gauss-Legendre</source>
        <translation>Gauß-Legendre</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Rule of integration</source>
        <translation>Integrationsregel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>Images a baseline</source>
        <translation>Bilder je Baseline</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Hidden squares</source>
        <translation>Verdeckte Quadrate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>error, as a share of the map</source>
        <translation>Fehler, als Anteil der Karte</translation>
    </message>
    <message>
        <source>of the range of colours</source>
        <translation>des Farbbereichs</translation>
    </message>
    <message>
        <source>“last” is the last one that still has places</source>
        <translation>„last“ ist die letzte, die noch Orte kennt</translation>
    </message>
    <message>
        <source>of the longer side</source>
        <translation>der längeren Seite</translation>
    </message>
    <message>
        <source>Noisy copies</source>
        <translation>Verrauschte Kopien</translation>
    </message>
    <message>
        <source>Random masks</source>
        <translation>Zufallsmasken</translation>
    </message>
    <message>
        <source>At most steps</source>
        <translation>Schritte höchstens</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>Verdeckt durch</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Choose the folder with the photos. You then see what is found, before anything is imported.</source>
        <translation>Wählen Sie den Ordner mit den Fotos. Sie sehen dann, was gefunden wird, bevor etwas importiert wird.</translation>
    </message>
    <message>
        <source>Masks under your own name count as your completed readings: you then see the model on these cases at once. Name whoever drew them.</source>
        <translation>Masken unter Ihrem eigenen Namen zählen als Ihre abgeschlossenen Befundungen: Sie sehen dann in diesen Fällen sofort das Modell. Nennen Sie, wer sie gezeichnet hat.</translation>
    </message>
    <message>
        <source>Photos are being read. You can close this window and go on; the import stays under Jobs. Leave it open to read the report at the end.</source>
        <translation>Fotos werden gelesen. Sie können dieses Fenster schließen und weiterarbeiten; der Import bleibt unter „Aufträge“. Lassen Sie es offen, um am Ende den Bericht zu lesen.</translation>
    </message>
    <message>
        <source>Photos are only read. They stay where they are and are never changed.</source>
        <translation>Fotos werden nur gelesen. Sie bleiben, wo sie sind, und werden nie verändert.</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>Stop import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Dateien werden angesehen…</translation>
    </message>
    <message>
        <source>Preview of the import</source>
        <translation>Vorschau des Imports</translation>
    </message>
    <message>
        <source>{photos} and {masks} found (layout “{layout}”).</source>
        <translation>{photos} und {masks} gefunden (Layout „{layout}“).</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row of {name} fits a photo.</source>
        <comment>{n:,} rows of {name} fit a photo.</comment>
        <translation>
            <numerusform>{n:,} Zeile von {name} passt zu einem Foto.</numerusform>
            <numerusform>{n:,} Zeilen von {name} passen zu einem Foto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} file would be skipped; the report names each.</source>
        <comment>{n:,} files would be skipped; the report names each.</comment>
        <translation>
            <numerusform>{n:,} Datei würde übersprungen; der Bericht nennt sie.</numerusform>
            <numerusform>{n:,} Dateien würden übersprungen; der Bericht nennt jede.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht des Imports</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} file skipped</source>
        <comment>{n:,} files skipped</comment>
        <translation>
            <numerusform>{n:,} Datei übersprungen</numerusform>
            <numerusform>{n:,} Dateien übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Hier die neue Taste drücken</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Reading and merging. You can close this window; it goes on under Jobs.</source>
        <translation>Wird gelesen und zusammengeführt. Sie können dieses Fenster schließen; es läuft unter „Aufträge“ weiter.</translation>
    </message>
    <message>
        <source>Merge readings</source>
        <translation>Befundungen zusammenführen</translation>
    </message>
    <message>
        <source>Work that is here already is not taken twice.</source>
        <translation>Was schon hier ist, wird nicht doppelt übernommen.</translation>
    </message>
    <message>
        <source>Progress of merging</source>
        <translation>Fortschritt der Zusammenführung</translation>
    </message>
    <message>
        <source>Report of the merge</source>
        <translation>Bericht der Zusammenführung</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>Alle Zeilen kopieren</translation>
    </message>
    <message>
        <source>Model cards (*.json)</source>
        <translation>Modellkarten (*.json)</translation>
    </message>
    <message>
        <source>A model is described by a model card: a JSON file beside its weights.</source>
        <translation>Ein Modell wird durch eine Modellkarte beschrieben: eine JSON-Datei neben seinen Gewichten.</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Modell wird geöffnet…</translation>
    </message>
    <message>
        <source>Another job has the engine; the model is opened after it.</source>
        <translation>Ein anderer Auftrag läuft; das Modell wird danach geöffnet.</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>The model&apos;s JSON file</source>
        <translation>JSON-Datei des Modells</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>There is no file {path}; choose a model card.</source>
        <translation>Die Datei {path} gibt es nicht; wählen Sie eine Modellkarte.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Adding the model…</source>
        <translation>Modell wird hinzugefügt…</translation>
    </message>
    <message>
        <source>{path} has changed since it was shown; choose the model card again.</source>
        <translation>{path} hat sich geändert, seit sie gezeigt wurde; wählen Sie die Modellkarte noch einmal.</translation>
    </message>
    <message>
        <source>This model brings code that would run on this computer with your rights. Trust it only if you know where it comes from. Trust holds for exactly the files below; if one changes, you are asked again.</source>
        <translation>Dieses Modell bringt Code mit, der auf diesem Computer mit Ihren Rechten liefe. Vertrauen Sie ihm nur, wenn Sie wissen, woher er kommt. Das Vertrauen gilt genau für die Dateien unten; ändert sich eine, werden Sie erneut gefragt.</translation>
    </message>
    <message>
        <source>Hidden, because you read this project blind and have completed no case yet. First predictions are shown only for cases that you have completed.</source>
        <translation>Verborgen, weil Sie dieses Projekt verblindet befunden und noch keinen Fall abgeschlossen haben. Erste Vorhersagen werden nur für Fälle gezeigt, die Sie abgeschlossen haben.</translation>
    </message>
    <message>
        <source>No case to predict yet.</source>
        <translation>Noch kein Fall zum Vorhersagen.</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>Karte des Modells</translation>
    </message>
    <message>
        <source>Code that needs your trust</source>
        <translation>Code, der Ihr Vertrauen braucht</translation>
    </message>
    <message numerus="yes">
        <source>Trust this file</source>
        <comment>Trust these files</comment>
        <translation>
            <numerusform>Dieser Datei vertrauen</numerusform>
            <numerusform>Diesen Dateien vertrauen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} class and the condition it counts as</source>
        <comment>{n:,} classes and the conditions they count as</comment>
        <translation>
            <numerusform>{n:,} Klasse und die Erkrankung, als die sie zählt</numerusform>
            <numerusform>{n:,} Klassen und die Erkrankungen, als die sie zählen</numerusform>
        </translation>
    </message>
    <message>
        <source>First predictions</source>
        <translation>Erste Vorhersagen</translation>
    </message>
    <message>
        <source>Case {case_id}</source>
        <translation>Fall {case_id}</translation>
    </message>
    <message>
        <source>Class {name}, probability {figure}</source>
        <translation>Klasse {name}, Wahrscheinlichkeit {figure}</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for “{name}”</source>
        <translation>„{name}“ suchen</translation>
    </message>
    <message>
        <source>What readers are to follow. They see it at the start of a sitting; a completed case keeps the version that was in force.</source>
        <translation>Woran sich Befunder halten sollen. Sie sehen es zu Beginn einer Sitzung; ein abgeschlossener Fall behält die Fassung, die gerade galt.</translation>
    </message>
    <message>
        <source>Some cases come again later, blank, to learn how well readers agree with themselves.</source>
        <translation>Manche Fälle kommen später leer noch einmal, um zu erfahren, wie gut Befunder mit sich selbst übereinstimmen.</translation>
    </message>
    <message>
        <source>No protocol has been written yet. For example: what counts as the lesion, where its edge runs, what is labelled besides it, when a case is flagged.</source>
        <translation>Noch ist kein Protokoll geschrieben. Zum Beispiel: was als Läsion zählt, wo ihr Rand verläuft, was außerdem eingezeichnet wird, wann ein Fall markiert wird.</translation>
    </message>
    <message>
        <source>What you changed in the protocol is not saved as a version yet.</source>
        <translation>Ihre Änderungen am Protokoll sind noch nicht als Fassung gespeichert.</translation>
    </message>
    <message>
        <source>Labelling protocol</source>
        <translation>Zeichenprotokoll</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Text of the protocol</source>
        <translation>Text des Protokolls</translation>
    </message>
    <message>
        <source>Save as new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>An earlier version; choose the one in force to change it.</source>
        <translation>Eine frühere Fassung; wählen Sie zum Ändern die geltende.</translation>
    </message>
    <message>
        <source>For reading only. {refusal}</source>
        <translation>Nur zum Lesen. {refusal}</translation>
    </message>
    <message>
        <source>Protocol is not saved</source>
        <translation>Protokoll ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Ohne Speichern verlassen</translation>
    </message>
    <message>
        <source>{when} by {by} (in force)</source>
        <translation>{when} von {by} (gilt)</translation>
    </message>
    <message>
        <source>{when} (in force)</source>
        <translation>{when} (gilt)</translation>
    </message>
    <message>
        <source>{when} by {by}</source>
        <translation>{when} von {by}</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>In the recipe file: {key}</source>
        <translation>In der Rezeptdatei: {key}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Our advice: little numerical error, and two baselines, so that dark skin is not overlooked.</source>
        <translation>Unsere Empfehlung: kleiner numerischer Fehler und zwei Baselines, damit dunkle Haut nicht übersehen wird.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Our reading of the 2020 study. What its text leaves open was chosen by us; no exact repetition.</source>
        <translation>Unsere Lesart der Studie von 2020. Was ihr Text offenlässt, haben wir gewählt; keine exakte Wiederholung.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>As now in use</source>
        <translation>Wie derzeit genutzt</translation>
    </message>
    <message>
        <source>Own recipe (changed from the one in use)</source>
        <translation>Eigenes Rezept (geändert aus dem genutzten)</translation>
    </message>
    <message>
        <source>Own recipe (changed from {recipe})</source>
        <translation>Eigenes Rezept (geändert aus {recipe})</translation>
    </message>
    <message>
        <source>The recipe, stage by stage</source>
        <translation>Das Rezept, Stufe für Stufe</translation>
    </message>
    <message>
        <source>1 Target</source>
        <translation>1 Ziel</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Was erklärt wird</translation>
    </message>
    <message>
        <source>2 Attribution</source>
        <translation>2 Attribution</translation>
    </message>
    <message>
        <source>From the model to what each pixel contributes</source>
        <translation>Vom Modell zum Beitrag jedes Pixels</translation>
    </message>
    <message>
        <source>3 Map</source>
        <translation>3 Karte</translation>
    </message>
    <message>
        <source>From contributions to one saliency map</source>
        <translation>Von Beiträgen zu einer Salienzkarte</translation>
    </message>
    <message>
        <source>4 Segmentation</source>
        <translation>4 Segmentierung</translation>
    </message>
    <message>
        <source>From the map to the saliency region</source>
        <translation>Von der Karte zur Salienzregion</translation>
    </message>
    <message>
        <source>5 Agreement</source>
        <translation>5 Übereinstimmung</translation>
    </message>
    <message>
        <source>How the region is compared with readers&apos; regions</source>
        <translation>Wie die Region mit Regionen der Befunder verglichen wird</translation>
    </message>
    <message>
        <source>6 Analysis</source>
        <translation>6 Analyse</translation>
    </message>
    <message>
        <source>From scores to figures with intervals</source>
        <translation>Von Werten zu Zahlen mit Intervallen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Chosen class</source>
        <translation>Gewählte Klasse</translation>
    </message>
    <message>
        <source>Colours joined by</source>
        <translation>Farben vereint durch</translation>
    </message>
    <message>
        <source>Clipped at percentile</source>
        <translation>Gekappt beim Perzentil</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Smallest part</source>
        <translation>Kleinster Teil</translation>
    </message>
    <message>
        <source>Holes</source>
        <translation>Löcher</translation>
    </message>
    <message>
        <source>Score grid</source>
        <translation>Bewertungsraster</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>Consensus of readers</source>
        <translation>Konsens der Befunder</translation>
    </message>
    <message>
        <source>High agreement from</source>
        <translation>Hohe Übereinstimmung ab</translation>
    </message>
    <message>
        <source>Resamplings</source>
        <translation>Stichproben (Bootstrap)</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Smallest stratum</source>
        <translation>Kleinste Gruppe</translation>
    </message>
    <message>
        <source>Difference to be seen</source>
        <translation>Relevanter Unterschied</translation>
    </message>
    <message>
        <source>above 0 and below 1</source>
        <translation>über 0 und unter 1</translation>
    </message>
    <message>
        <source>Predicted by the model</source>
        <translation>Vom Modell vorhergesagt</translation>
    </message>
    <message>
        <source>Reference diagnosis</source>
        <translation>Referenzdiagnose</translation>
    </message>
    <message>
        <source>Chosen by name</source>
        <translation>Mit Namen gewählt</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Share of the saliency</source>
        <translation>Anteil der Salienz</translation>
    </message>
    <message>
        <source>The fewest cells that hold this share of the saliency.</source>
        <translation>Die wenigsten Zellen, die diesen Anteil der Salienz enthalten.</translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation>Anteil der Fläche</translation>
    </message>
    <message>
        <source>The highest cells, up to this share of the area.</source>
        <translation>Die höchsten Zellen, bis zu diesem Anteil der Fläche.</translation>
    </message>
    <message>
        <source>Otsu&apos;s threshold</source>
        <translation>Schwelle nach Otsu</translation>
    </message>
    <message>
        <source>Cells above the value that best parts high from low ones.</source>
        <translation>Zellen über dem Wert, der hohe am besten von niedrigen trennt.</translation>
    </message>
    <message>
        <source>As large as the ROI</source>
        <translation>So groß wie die ROI</translation>
    </message>
    <message>
        <source>As many of the highest cells as the drawn region has.</source>
        <translation>So viele der höchsten Zellen, wie die gezeichnete Region hat.</translation>
    </message>
    <message>
        <source>Image segments</source>
        <translation>Bildsegmente</translation>
    </message>
    <message>
        <source>Whole segments of the photo, the most salient first, up to this share of the area.</source>
        <translation>Ganze Segmente des Fotos, die salientesten zuerst, bis zu diesem Anteil der Fläche.</translation>
    </message>
    <message>
        <source>sum of absolute values</source>
        <translation>Summe der Beträge</translation>
    </message>
    <message>
        <source>absolute value of the sum</source>
        <translation>Betrag der Summe</translation>
    </message>
    <message>
        <source>positive part of the sum</source>
        <translation>positiver Teil der Summe</translation>
    </message>
    <message>
        <source>largest absolute value</source>
        <translation>größter Betrag</translation>
    </message>
    <message>
        <source>locked first reading</source>
        <translation>gesperrte Erstbefundung</translation>
    </message>
    <message>
        <source>latest state</source>
        <translation>letzter Stand</translation>
    </message>
    <message>
        <source>more than half of the readers</source>
        <translation>mehr als die Hälfte der Befunder</translation>
    </message>
    <message>
        <source>any reader</source>
        <translation>irgendein Befunder</translation>
    </message>
    <message>
        <source>all readers</source>
        <translation>alle Befunder</translation>
    </message>
    <message>
        <source>at least half of the readers</source>
        <translation>mindestens die Hälfte der Befunder</translation>
    </message>
    <message>
        <source>readers weighed by STAPLE</source>
        <translation>Befunder gewichtet nach STAPLE</translation>
    </message>
    <message>
        <source>Benjamini-Hochberg</source>
        <translation>Benjamini-Hochberg</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>method “{title}”</source>
        <translation>Methode „{title}“</translation>
    </message>
    <message>
        <source>rule “{title}”</source>
        <translation>Regel „{title}“</translation>
    </message>
    <message>
        <source>filled</source>
        <comment>holes</comment>
        <translation>gefüllt</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>holes</comment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>every pixel of the photo</source>
        <translation>jedes Pixel des Fotos</translation>
    </message>
    <message>
        <source>longer side of {cells} cells</source>
        <translation>längere Seite {cells} Zellen</translation>
    </message>
    <message>
        <source>{share:g} of the longer side</source>
        <translation>{share:g} der längeren Seite</translation>
    </message>
    <message>
        <source>none</source>
        <comment>smoothing</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>{share:g} of the grid</source>
        <translation>{share:g} des Rasters</translation>
    </message>
    <message>
        <source>Changed: {changes}.</source>
        <translation>Geändert: {changes}.</translation>
    </message>
    <message>
        <source>What you draw is kept under your name. You see nobody else&apos;s work in a case until you complete it.</source>
        <translation>Was Sie zeichnen, bleibt unter Ihrem Namen. Die Arbeit anderer sehen Sie in einem Fall erst, wenn Sie ihn abgeschlossen haben.</translation>
    </message>
    <message>
        <source>What you draw is kept under your name.</source>
        <translation>Was Sie zeichnen, bleibt unter Ihrem Namen.</translation>
    </message>
    <message>
        <source>{name} has not read this version yet: please read it before you start.</source>
        <translation>{name} hat diese Fassung noch nicht gelesen: Bitte lesen Sie sie, bevor Sie beginnen.</translation>
    </message>
    <message>
        <source>Who is reading?</source>
        <translation>Wer befundet?</translation>
    </message>
    <message>
        <source>Name of a new reader</source>
        <translation>Name eines neuen Befunders</translation>
    </message>
    <message>
        <source>If you are not in the list</source>
        <translation>Falls Sie nicht in der Liste sind</translation>
    </message>
    <message>
        <source>&amp;New reader</source>
        <translation>&amp;Neuer Befunder</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Befundung beginnen</translation>
    </message>
    <message>
        <source>Labelling protocol of {day}</source>
        <translation>Zeichenprotokoll vom {day}</translation>
    </message>
    <message>
        <source>Choose your name, or enter it below the list.</source>
        <translation>Wählen Sie Ihren Namen oder geben Sie ihn unter der Liste ein.</translation>
    </message>
    <message>
        <source>From then on everyone sees predictions, maps, diagnoses and the work of others in every case, completed or not.</source>
        <translation>Von da an sehen alle in jedem Fall, ob abgeschlossen oder nicht, Vorhersagen, Karten, Diagnosen und die Arbeit anderer.</translation>
    </message>
    <message>
        <source>First readings that are completed stay as they are and stay blind. What is drawn afterwards is marked as not blind. The log keeps who unblinded the project, when and why; results and exports say so.</source>
        <translation>Abgeschlossene Erstbefundungen bleiben, wie sie sind, und bleiben verblindet. Was danach gezeichnet wird, ist als nicht verblindet gekennzeichnet. Das Projekt hält fest, wer es wann und warum entblindet hat; Ergebnisse und Exporte sagen es.</translation>
    </message>
    <message>
        <source>Unblinding cannot be taken back: what readers have seen, they have seen.</source>
        <translation>Eine Entblindung lässt sich nicht zurücknehmen: Was Befunder gesehen haben, haben sie gesehen.</translation>
    </message>
    <message>
        <source>Give a reason that others will understand; it is kept with the project.</source>
        <translation>Geben Sie einen Grund an, den andere verstehen; er wird im Projekt aufbewahrt.</translation>
    </message>
    <message>
        <source>Unblind the project</source>
        <translation>Projekt entblinden</translation>
    </message>
    <message>
        <source>For example: all first readings are complete</source>
        <translation>Zum Beispiel: Alle Erstbefundungen sind abgeschlossen</translation>
    </message>
    <message>
        <source>Unblind for everyone</source>
        <translation>Für alle entblinden</translation>
    </message>
    <message>
        <source>Stay blind</source>
        <translation>Verblindet bleiben</translation>
    </message>
    <message>
        <source>Unblind</source>
        <translation>Entblinden</translation>
    </message>
    <message>
        <source>Arrows move, Shift+arrow moves far, Space presses and lets go, Esc ends it.</source>
        <translation>Pfeile bewegen, Umschalt+Pfeil geht weit, Leertaste drückt und lässt los, Esc beendet.</translation>
    </message>
    <message>
        <source>Enter, a double click or the first corner closes it · Backspace takes a corner back · Esc drops it</source>
        <translation>Eingabe, Doppelklick oder die erste Ecke schließt ihn · Rücktaste nimmt eine Ecke zurück · Esc verwirft ihn</translation>
    </message>
    <message>
        <source>Enter, a double click or the first point closes it · Ctrl draws freely · Backspace takes a point back · Esc drops it</source>
        <translation>Eingabe, Doppelklick oder der erste Punkt schließt ihn · Strg zeichnet frei · Rücktaste nimmt einen Punkt zurück · Esc verwirft ihn</translation>
    </message>
    <message>
        <source>Enter or a click accepts it · Alt+drag marks what is outside · Backspace takes a stroke back · Esc drops it</source>
        <translation>Eingabe oder ein Klick übernimmt · Alt+Ziehen kennzeichnet, was außerhalb liegt · Rücktaste nimmt einen Strich zurück · Esc verwirft</translation>
    </message>
    <message>
        <source>Nothing is outlined in this case. Completing it locks that as your first reading.</source>
        <translation>In diesem Fall ist nichts umrissen. Der Abschluss sperrt das als Ihre Erstbefundung.</translation>
    </message>
    <message>
        <source>Complete without regions</source>
        <translation>Ohne Regionen abschließen</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>Weiterzeichnen</translation>
    </message>
    <message>
        <source>This case came again: your second drawing is kept apart. Your first is shown.</source>
        <translation>Dieser Fall kam noch einmal: Ihre zweite Zeichnung wird getrennt aufbewahrt. Gezeigt wird Ihre erste.</translation>
    </message>
    <message>
        <source>%Y-%m-%d</source>
        <comment>how a day is written</comment>
        <translation>%d.%m.%Y</translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <comment>how a moment is written</comment>
        <translation>%d.%m.%Y, %H:%M</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>Making {name}…</source>
        <translation>{name} wird angelegt…</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>Demo wird erzeugt</translation>
    </message>
    <message>
        <source>The demo is made; open it from the menu.</source>
        <translation>Die Demo ist erzeugt; öffnen Sie sie im Menü.</translation>
    </message>
    <message>
        <source>Readers&apos; work (*.spotcheck-package)</source>
        <translation>Befundungen (*.spotcheck-package)</translation>
    </message>
    <message>
        <source>Export my readings</source>
        <translation>Meine Befundungen exportieren</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Readings are being merged already; wait until that is done.</source>
        <translation>Es werden bereits Befundungen zusammengeführt; warten Sie, bis das fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>Right in {share} of {n:,} case of {patients}; the reference is among its first three in {first_three}.</source>
        <comment>Right in {share} of {n:,} cases of {patients}; the reference is among its first three in {first_three}.</comment>
        <translation>
            <numerusform>Richtig bei {share} von {n:,} Fall ({patients}); unter den ersten drei ist die Referenz bei {first_three}.</numerusform>
            <numerusform>Richtig bei {share} von {n:,} Fällen ({patients}); unter den ersten drei ist die Referenz bei {first_three}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its probabilities are off by {error} on average.</source>
        <translation>Seine Wahrscheinlichkeiten liegen im Mittel um {error} daneben.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} case without a reference left out.</source>
        <comment>{n:,} cases without a reference left out.</comment>
        <translation>
            <numerusform>{n:,} Fall ohne Referenz ausgelassen.</numerusform>
            <numerusform>{n:,} Fälle ohne Referenz ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {n:,} case the reference is a condition that the model does not know.</source>
        <comment>In {n:,} cases the reference is a condition that the model does not know.</comment>
        <translation>
            <numerusform>In {n:,} Fall ist die Referenz eine Erkrankung, die das Modell nicht kennt.</numerusform>
            <numerusform>In {n:,} Fällen ist die Referenz eine Erkrankung, die das Modell nicht kennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{photo}, selected</source>
        <translation>{photo}, ausgewählt</translation>
    </message>
    <message>
        <source>Case {case}. Enter or a double click opens it, F flags it.</source>
        <translation>Fall {case}. Eingabe oder Doppelklick öffnet ihn, F markiert ihn.</translation>
    </message>
    <message>
        <source>Photo {photo}: {condition}</source>
        <translation>Foto {photo}: {condition}</translation>
    </message>
    <message>
        <source>predicted {condition}</source>
        <translation>vorhergesagt: {condition}</translation>
    </message>
    <message>
        <source>{name}: progress</source>
        <translation>{name}: Fortschritt</translation>
    </message>
    <message>
        <source>{message}… {done:,} of {total:,}</source>
        <translation>{message}… {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>About {minutes} min left</source>
        <translation>Noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>About {seconds} s left</source>
        <translation>Noch etwa {seconds} s</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} condition</source>
        <comment>{n:,} conditions</comment>
        <translation>
            <numerusform>{n:,} Erkrankung</numerusform>
            <numerusform>{n:,} Erkrankungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Spearman&apos;s correlation {value}.</source>
        <translation>Korrelation nach Spearman {value}.</translation>
    </message>
    <message>
        <source>“{file}” has changed since it was checked; choose it again in Settings.</source>
        <translation>„{file}“ hat sich seit der Prüfung geändert; wählen Sie die Datei in den Einstellungen erneut.</translation>
    </message>
    <message>
        <source>“{file}” is no ONNX file; choose one that an exporter wrote.</source>
        <translation>„{file}“ ist keine ONNX-Datei; wählen Sie eine, die ein Exporter geschrieben hat.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read ({reason}); choose the file again in Settings.</source>
        <translation>„{file}“ kann nicht gelesen werden ({reason}); wählen Sie die Datei in den Einstellungen erneut.</translation>
    </message>
    <message>
        <source>“{file}” asks for a file outside its folder (“{location}”); it is not opened.</source>
        <translation>„{file}“ verlangt eine Datei außerhalb ihres Ordners („{location}“); sie wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{file}” has its weights in “{location}”, which is missing; put it beside the file.</source>
        <translation>„{file}“ hat ihre Gewichte in „{location}“, und das fehlt; legen Sie es neben die Datei.</translation>
    </message>
    <message>
        <source>“{file}” answered with masks of shape {shape}; choose another model in Settings.</source>
        <translation>„{file}“ antwortete mit Masken der Form {shape}; wählen Sie in den Einstellungen ein anderes Modell.</translation>
    </message>
    <message>
        <source>Promptable models need ONNX Runtime, which is not installed: run pip install &quot;spotcheck[promptable]&quot; and open Spotcheck again.</source>
        <translation>Segmentierungsmodelle brauchen ONNX Runtime, das nicht installiert ist: führen Sie pip install &quot;spotcheck[promptable]&quot; aus und öffnen Sie Spotcheck erneut.</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened as an ONNX model</source>
        <translation>„{file}“ kann nicht als ONNX-Modell geöffnet werden</translation>
    </message>
    <message>
        <source>“{file}” could not be run</source>
        <translation>„{file}“ konnte nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>“{file}” gave numbers that are not finite for this photo; choose the other method for it.</source>
        <translation>„{file}“ gab für dieses Foto Zahlen, die nicht endlich sind; wählen Sie dafür die andere Methode.</translation>
    </message>
    <message>
        <source>{what} ({reason}); choose another model.</source>
        <translation>{what} ({reason}); wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>“{file}” is no Segment Anything encoder: {inputs} in, {outputs} out.</source>
        <translation>„{file}“ ist kein Segment-Anything-Encoder: {inputs} hinein, {outputs} heraus.</translation>
    </message>
    <message>
        <source>“{file}” takes {inputs}; Spotcheck knows 1x3x1024x1024 float numbers, or height x width x 3.</source>
        <translation>„{file}“ nimmt {inputs}; Spotcheck kennt 1x3x1024x1024 Gleitkommazahlen oder Höhe x Breite x 3.</translation>
    </message>
    <message>
        <source>it lacks “{name}”</source>
        <translation>„{name}“ fehlt</translation>
    </message>
    <message>
        <source>it asks for “{name}”</source>
        <translation>verlangt wird „{name}“</translation>
    </message>
    <message>
        <source>{input} goes in</source>
        <translation>hinein geht {input}</translation>
    </message>
    <message>
        <source>“{file}” is no Segment Anything decoder of the published signature: {wrong}.</source>
        <translation>„{file}“ ist kein Segment-Anything-Decoder der veröffentlichten Signatur: {wrong}.</translation>
    </message>
    <message>
        <source>“{encoder}” and “{decoder}” do not belong together: {made} comes out, {taken} goes in.</source>
        <translation>„{encoder}“ und „{decoder}“ gehören nicht zusammen: {made} kommt heraus, {taken} geht hinein.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>inputs of a model</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>any</source>
        <comment>length of an array</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>A proposal needs an identifier and a label; make it by the program and try again.</source>
        <translation>Ein Vorschlag braucht eine Kennung und ein Label; legen Sie ihn mit dem Programm an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A proposal names photos, each once; choose them anew.</source>
        <translation>Ein Vorschlag nennt Fotos, jedes einmal; wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>A proposal holds a share beyond 0 to 1; choose its photos anew.</source>
        <translation>Ein Vorschlag enthält einen Anteil außerhalb von 0 bis 1; wählen Sie seine Fotos neu.</translation>
    </message>
    <message>
        <source>{plan} is not valid JSON ({reason}); freeze the plan again.</source>
        <translation>{plan} ist kein gültiges JSON ({reason}); frieren Sie den Plan erneut ein.</translation>
    </message>
    <message>
        <source>{plan} is not an analysis plan of format {format}; open it with the version that froze it.</source>
        <translation>{plan} ist kein Analyseplan des Formats {format}; öffnen Sie ihn mit der Version, die ihn eingefroren hat.</translation>
    </message>
    <message>
        <source>{plan}: “note” must be text.</source>
        <translation>{plan}: „note“ muss Text sein.</translation>
    </message>
    <message>
        <source>{plan}, recipe</source>
        <translation>{plan}, Rezept</translation>
    </message>
    <message>
        <source>The analysis plan has no strata{named}; there are {known}, {column} and a column&apos;s name, and two of these with “{pair}” between.</source>
        <translation>Der Analyseplan hat keine Gruppen{named}; es gibt {known}, {column} und den Namen einer Spalte sowie zwei davon mit „{pair}“ dazwischen.</translation>
    </message>
    <message>
        <source>The analysis plan has no outcome{named}; there are {known}.</source>
        <translation>Der Analyseplan hat keinen Ausgang{named}; es gibt {known}.</translation>
    </message>
    <message>
        <source>The analysis plan has no measure{named}; there are {known}.</source>
        <translation>Der Analyseplan hat kein Maß{named}; es gibt {known}.</translation>
    </message>
    <message>
        <source>{plan}: “{key}” must be a list of names.</source>
        <translation>{plan}: „{key}“ muss eine Liste von Namen sein.</translation>
    </message>
    <message>
        <source>{plan}: “model” must have a name and a digest, or be left out.</source>
        <translation>{plan}: „model“ muss einen Namen und einen Hash haben oder fehlen.</translation>
    </message>
    <message>
        <source>Writing masks</source>
        <translation>Masken werden geschrieben</translation>
    </message>
    <message>
        <source>Run {run} cannot be compared with itself; name two runs.</source>
        <translation>Lauf {run} kann nicht mit sich selbst verglichen werden; nennen Sie zwei Läufe.</translation>
    </message>
    <message>
        <source>Project {project} has no run to compare yet; score it first.</source>
        <translation>Projekt {project} hat noch keinen Lauf zum Vergleichen; bewerten Sie es zuerst.</translation>
    </message>
    <message>
        <source>Making photos</source>
        <translation>Fotos werden erzeugt</translation>
    </message>
    <message>
        <source>Folder {folder} cannot be made ({reason}); choose another.</source>
        <translation>Ordner {folder} kann nicht angelegt werden ({reason}); wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Project {project} has no run to export yet; score it first.</source>
        <translation>Projekt {project} hat noch keinen Lauf zum Exportieren; bewerten Sie es zuerst.</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Comparing lesions</source>
        <translation>Läsionen werden verglichen</translation>
    </message>
    <message>
        <source>Writing maps</source>
        <translation>Karten werden geschrieben</translation>
    </message>
    <message>
        <source>The files of model “{name}” have changed since it was added; add it again.</source>
        <translation>Die Dateien von Modell „{name}“ haben sich seit dem Hinzufügen geändert; fügen Sie es erneut hinzu.</translation>
    </message>
    <message>
        <source>Counts as {condition}: {classes}.</source>
        <translation>Zählt als {condition}: {classes}.</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>Fotos werden verglichen</translation>
    </message>
    <message>
        <source>Merging packages</source>
        <translation>Pakete werden zusammengeführt</translation>
    </message>
    <message>
        <source>Comparing where saliency lies</source>
        <translation>Lage der Salienz wird verglichen</translation>
    </message>
    <message>
        <source>Placing saliency around each region</source>
        <translation>Salienz wird um jede Region eingeordnet</translation>
    </message>
    <message>
        <source>Asking the model how it sees each photo</source>
        <translation>Das Modell wird gefragt, wie es jedes Foto sieht</translation>
    </message>
    <message>
        <source>No temporary folder can be made ({reason}); make room.</source>
        <translation>Ein temporärer Ordner kann nicht angelegt werden ({reason}); schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be written ({reason}); make room there.</source>
        <translation>„{folder}“ kann nicht geschrieben werden ({reason}); schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Project {name} is open elsewhere ({holder}); close it there and try again.</source>
        <translation>Projekt {name} ist anderswo geöffnet ({holder}); schließen Sie es dort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A project&apos;s name ends in {suffix}; choose {name}{suffix}.</source>
        <translation>Der Name eines Projekts endet auf {suffix}; wählen Sie {name}{suffix}.</translation>
    </message>
    <message>
        <source>IoU undefined (photos read twice: {undefined}, none with a lesion in both drawings)</source>
        <translation>IoU nicht definiert (zweimal befundete Fotos: {undefined}, keines mit einer Läsion in beiden Zeichnungen)</translation>
    </message>
    <message>
        <source>; {n} undefined</source>
        <translation>; {n} nicht definiert</translation>
    </message>
    <message>
        <source>, 95 % interval {low:.2f} to {high:.2f}</source>
        <translation>, 95-%-Intervall {low:.2f} bis {high:.2f}</translation>
    </message>
    <message>
        <source>IoU {mean:.2f}{limits} (photos: {photos}{undefined})</source>
        <translation>IoU {mean:.2f}{limits} (Fotos: {photos}{undefined})</translation>
    </message>
    <message>
        <source>Project {project} has no model yet; add one with its model card.</source>
        <translation>Projekt {project} hat noch kein Modell; fügen Sie eines mit seiner Modellkarte hinzu.</translation>
    </message>
    <message>
        <source>Project {project} has several models; choose one of {known}.</source>
        <translation>Projekt {project} hat mehrere Modelle; wählen Sie eines von {known}.</translation>
    </message>
    <message>
        <source>Project {project} has no model “{name}”; choose one of {known}.</source>
        <translation>Projekt {project} hat kein Modell „{name}“; wählen Sie eines von {known}.</translation>
    </message>
    <message>
        <source>Model “{model}” is not the one of run {run} any more; score again.</source>
        <translation>Modell „{model}“ ist nicht mehr das von Lauf {run}; bewerten Sie erneut.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>runs of a project</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Project {project} has no run “{run}”; it has: {known}.</source>
        <translation>Projekt {project} hat keinen Lauf „{run}“; es hat: {known}.</translation>
    </message>
    <message>
        <source>Run {run} has no scored case to check yet; score first.</source>
        <translation>Lauf {run} hat noch keinen bewerteten Fall zum Prüfen; bewerten Sie zuerst.</translation>
    </message>
    <message>
        <source>Project {project} has no run whose maps could be checked; score it first.</source>
        <translation>Projekt {project} hat keinen Lauf, dessen Karten geprüft werden könnten; bewerten Sie es zuerst.</translation>
    </message>
    <message>
        <source>Run {run} was scored by an older Spotcheck; score again, then check its maps.</source>
        <translation>Lauf {run} wurde von einem älteren Spotcheck bewertet; bewerten Sie erneut und prüfen Sie dann seine Karten.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>what goes into layer “{layer}”</source>
        <translation>Eingabe der Schicht „{layer}“</translation>
    </message>
    <message>
        <source>layer “{layer}”, its mean over the photo</source>
        <translation>Schicht „{layer}“, Mittelwert über das Foto</translation>
    </message>
    <message>
        <source>A PDF needs the package typst; install it, or write the report as HTML.</source>
        <translation>Ein PDF braucht das Paket typst; installieren Sie es oder schreiben Sie den Bericht als HTML.</translation>
    </message>
    <message>
        <source>The report could not be set as PDF ({reason}); write it as HTML.</source>
        <translation>Der Bericht konnte nicht als PDF gesetzt werden ({reason}); schreiben Sie ihn als HTML.</translation>
    </message>
    <message>
        <source>There is no model card beside {model}; name it with --card.</source>
        <translation>Neben {model} liegt keine Modellkarte; nennen Sie sie mit --card.</translation>
    </message>
    <message>
        <source>Project {project} has no run yet; score it first.</source>
        <translation>Projekt {project} hat noch keinen Lauf; bewerten Sie es zuerst.</translation>
    </message>
    <message>
        <source>No scored photo of {where} is left on which “{label}” is not drawn.</source>
        <translation>Es gibt kein bewertetes Foto mehr ({where}), auf dem „{label}“ nicht eingezeichnet ist.</translation>
    </message>
    <message>
        <source>Nobody has marked {label} in {where}; mark it on a photo first.</source>
        <translation>Niemand hat „{label}“ eingezeichnet ({where}); zeichnen Sie es zuerst auf einem Foto ein.</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MB; give the protocol as plain text.</source>
        <translation>{file} ist größer als 1 MB; geben Sie das Protokoll als reinen Text an.</translation>
    </message>
    <message>
        <source>Protocol {file} cannot be read ({reason}); check the name.</source>
        <translation>Protokoll {file} kann nicht gelesen werden ({reason}); prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Protocol {file} is not text in UTF-8; save it as plain text in UTF-8.</source>
        <translation>Protokoll {file} ist kein Text in UTF-8; speichern Sie es als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>on the narrow rail; a hyphen and a new line may break a long word</comment>
        <translation>Fest-
stellungen</translation>
    </message>
</context>
</TS>
