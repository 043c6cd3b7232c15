<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Veridesk</source>
        <translation>Über Veridesk</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Parts (&amp;SBOM)</source>
        <translation>Teile (&amp;SBOM)</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the versions as text, for a report</source>
        <translation>Die Versionen als Text kopieren, für eine Meldung</translation>
    </message>
    <message>
        <source>Veridesk {version}</source>
        <translation>Veridesk {version}</translation>
    </message>
    <message>
        <source>The desk at which people verify synthetic data. It works offline: nothing that you open here leaves this computer.

Apache License 2.0.</source>
        <translation>Der Schreibtisch, an dem Menschen synthetische Daten prüfen. Er arbeitet offline: Nichts, was Sie hier öffnen, verlässt diesen Rechner.

Apache License 2.0.</translation>
    </message>
    <message>
        <source>Veridesk uses Qt {qt} and PySide6 (Qt for Python) under the GNU Lesser General Public License, version 3. They are libraries of their own, in
{folder}
You may replace them by other builds that fit, change them, and look into how they work with Veridesk for that purpose. Their source is at {source}</source>
        <translation>Veridesk nutzt Qt {qt} und PySide6 (Qt für Python) unter der GNU Lesser General Public License, Version 3. Es sind eigene Bibliotheken, in
{folder}
Sie dürfen sie durch andere passende Fassungen ersetzen, sie ändern und zu diesem Zweck untersuchen, wie sie mit Veridesk arbeiten. Ihr Quelltext liegt unter {source}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>This Veridesk runs from its source, where the lists are not made yet. An installed Veridesk shows here the licence of every part and the bill of materials.

In the source, packaging/requirements.lock names all parts with their versions, packaging/common/licences.toml what their own metadata leaves out; packaging/linux/build.py collects the licences&apos; texts and writes the bill of materials. The program&apos;s own licence is in the file LICENSE.</source>
        <translation>Dieses Veridesk läuft aus dem Quelltext, wo die Listen noch nicht erstellt sind. Ein installiertes Veridesk zeigt hier die Lizenz jedes Teils und die Stückliste.

Im Quelltext nennt packaging/requirements.lock alle Teile mit ihren Versionen, packaging/common/licences.toml, was ihren eigenen Angaben fehlt; packaging/linux/build.py sammelt die Lizenztexte und schreibt die Stückliste. Die Lizenz des Programms selbst steht in der Datei LICENSE.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore this backup</source>
        <translation>Diese Sicherung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>The project as it is now is not lost: it is kept beside it under another name.</source>
        <translation>Das Projekt in seinem jetzigen Stand geht nicht verloren: Es bleibt unter anderem Namen daneben erhalten.</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>heil</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>There is no backup of {name} yet. One is made on opening and while you review, as soon as something has changed.</source>
        <translation>Von {name} gibt es noch keine Sicherung. Eine entsteht beim Öffnen und während Sie prüfen, sobald sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>Backups of {name}, newest first:</source>
        <translation>Sicherungen von {name}, neueste zuerst:</translation>
    </message>
    <message>
        <source>{name} now holds {n} rulings. Its backups, newest first:</source>
        <translation>{name} enthält jetzt {n} Urteile. Seine Sicherungen, neueste zuerst:</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rulings stored in it, those that were taken back included</source>
        <translation>Darin gespeicherte Urteile, auch zurückgenommene</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>being looked over…</source>
        <translation>wird durchgesehen …</translation>
    </message>
</context>
<context>
    <name>BandChart</name>
    <message>
        <source>Flag precision by risk</source>
        <translation>Treffsicherheit nach Risiko</translation>
    </message>
    <message>
        <source>No detector has looked at these samples yet. Flag them first.</source>
        <translation>Noch hat kein Detektor diese Beispiele angesehen. Lassen Sie sie zuerst prüfen.</translation>
    </message>
    <message>
        <source>No ruling yet on a sample that the detector checked.</source>
        <translation>Noch kein Urteil über ein Beispiel, das der Detektor geprüft hat.</translation>
    </message>
    <message>
        <source>risk that the detector gave</source>
        <translation>Risiko laut Detektor</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>ruled on</source>
        <translation>beurteilt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>risk {band}: no sample ruled on</source>
        <translation>Risiko {band}: kein Beispiel beurteilt</translation>
    </message>
    <message>
        <source>risk {band}: {wrong} of {ruled} wrong, {share} (95 % interval {low} to {high})</source>
        <translation>Risiko {band}: {wrong} von {ruled} falsch, {share} (95-%-Intervall {low} bis {high})</translation>
    </message>
</context>
<context>
    <name>BlindDesk</name>
    <message>
        <source>that sample was not checked; the previous sample shows why</source>
        <translation>dieses Beispiel wurde nicht geprüft; das vorige Beispiel zeigt, warum</translation>
    </message>
    <message>
        <source>hidden until now: {count} flagged, risk {risk}; go back one sample to see it</source>
        <translation>bisher verborgen: {count} beanstandet, Risiko {risk}; ein Beispiel zurück zeigt es</translation>
    </message>
</context>
<context>
    <name>BlindDialog</name>
    <message>
        <source>Blind review</source>
        <translation>Blindprüfung</translation>
    </message>
    <message>
        <source>Share ruled on blind</source>
        <translation>Blind beurteilter Anteil</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>On these samples flags and scores are hidden until you have ruled, so that the ruling is yours alone. 100 % hides them on all samples; a smaller share is drawn at random and stays the same. What was hidden is stored with each ruling.</source>
        <translation>Bei diesen Beispielen bleiben Beanstandungen und Werte verborgen, bis Sie geurteilt haben, damit das Urteil allein Ihres ist. 100 % verbirgt sie bei allen Beispielen; ein kleinerer Anteil wird ausgelost und bleibt derselbe. Was verborgen war, wird mit jedem Urteil gespeichert.</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Rule on the selection</source>
        <translation>Die Auswahl beurteilen</translation>
    </message>
    <message>
        <source>{n} samples get the same ruling, unread.</source>
        <translation>{n} Beispiele erhalten dasselbe Urteil, ungelesen.</translation>
    </message>
    <message>
        <source>{n} of them have a ruling already, which it replaces.</source>
        <translation>{n} davon haben schon ein Urteil, das ersetzt wird.</translation>
    </message>
    <message>
        <source>Each is stored as a bulk decision; an export can leave those out.</source>
        <translation>Jedes wird als Sammelurteil gespeichert; ein Export kann diese weglassen.</translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation>Alle &amp;annehmen</translation>
    </message>
    <message>
        <source>Re&amp;ject all</source>
        <translation>Alle a&amp;blehnen</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;Unsicher</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why may these be ruled on unread?</source>
        <translation>Warum dürfen diese ungelesen beurteilt werden?</translation>
    </message>
</context>
<context>
    <name>CareDesk</name>
    <message>
        <source>the project&apos;s folder cannot be read ({reason})</source>
        <translation>der Ordner des Projekts kann nicht gelesen werden ({reason})</translation>
    </message>
    <message>
        <source>No backup was made: {reason}. Your rulings are stored as always.</source>
        <translation>Es wurde keine Sicherung erstellt: {reason}. Ihre Urteile sind wie immer gespeichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>no project is open; open one first</source>
        <translation>kein Projekt ist offen; öffnen Sie zuerst eines</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>the backup was stopped; none was made</source>
        <translation>die Sicherung wurde abgebrochen; es gibt keine neue</translation>
    </message>
    <message>
        <source>Backup made and looked over: {name}</source>
        <translation>Sicherung erstellt und durchgesehen: {name}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Restore which project?</source>
        <translation>Welches Projekt wiederherstellen?</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>restoring was stopped; the project is as it was</source>
        <translation>die Wiederherstellung wurde abgebrochen; das Projekt ist, wie es war</translation>
    </message>
    <message>
        <source>The project is as of {time} again.</source>
        <translation>Das Projekt hat wieder den Stand von {time}.</translation>
    </message>
    <message>
        <source>The file before is kept as {name}.</source>
        <translation>Die bisherige Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation>Veridesk-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Check which project?</source>
        <translation>Welches Projekt prüfen?</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>the check was stopped; nothing is known of the project</source>
        <translation>die Prüfung wurde abgebrochen; über das Projekt ist nichts bekannt</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>Was sich lesen lässt, speichern als</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation>Speichern, was sich lesen lässt</translation>
    </message>
    <message>
        <source>saving was stopped; nothing was written</source>
        <translation>das Speichern wurde abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{rulings} rulings and {samples} samples were saved into {name}.</source>
        <translation>{rulings} Urteile und {samples} Beispiele wurden in {name} gerettet.</translation>
    </message>
    <message>
        <source>Check it…</source>
        <translation>Prüfen …</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Veridesk ended unexpectedly last time. Your rulings are safe.</source>
        <translation>Veridesk endete beim letzten Mal unerwartet. Ihre Urteile sind sicher.</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation>Aussage {number} von {total}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Flags are hidden until you rule on this sample.</source>
        <translation>Beanstandungen bleiben verborgen, bis Sie dieses Beispiel beurteilen.</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widersprochen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>doubt {percent}</source>
        <translation>Zweifel {percent}</translation>
    </message>
    <message>
        <source>you marked it contradicted</source>
        <translation>von Ihnen als widersprochen markiert</translation>
    </message>
    <message>
        <source>you marked it unsupported</source>
        <translation>von Ihnen als nicht belegt markiert</translation>
    </message>
    <message>
        <source>you marked it supported</source>
        <translation>von Ihnen als belegt markiert</translation>
    </message>
    <message>
        <source>The detector gave no reason.</source>
        <translation>Der Detektor nannte keinen Grund.</translation>
    </message>
    <message>
        <source>The detector found nothing against this claim.</source>
        <translation>Der Detektor fand nichts gegen diese Aussage.</translation>
    </message>
    <message>
        <source>No detector has looked at this claim.</source>
        <translation>Kein Detektor hat diese Aussage angesehen.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare detectors</source>
        <translation>Detektoren vergleichen</translation>
    </message>
    <message>
        <source>There are no two detector runs to compare yet. Flag the samples with another detector, or with a model of your own, and come back.</source>
        <translation>Es gibt noch keine zwei Detektorläufe zum Vergleichen. Lassen Sie die Beispiele von einem anderen Detektor oder einem eigenen Modell prüfen, und kommen Sie wieder.</translation>
    </message>
    <message>
        <source>&amp;Flag samples…</source>
        <translation>Beispiele &amp;prüfen lassen …</translation>
    </message>
    <message>
        <source>Run &amp;A</source>
        <translation>Lauf &amp;A</translation>
    </message>
    <message>
        <source>Run &amp;B</source>
        <translation>Lauf &amp;B</translation>
    </message>
    <message>
        <source>Show its flags</source>
        <translation>Seine Beanstandungen zeigen</translation>
    </message>
    <message>
        <source>Let queue and panes go by this run</source>
        <translation>Warteschlange und Felder nach diesem Lauf richten</translation>
    </message>
    <message>
        <source>Figures of both runs</source>
        <translation>Zahlen beider Läufe</translation>
    </message>
    <message>
        <source>Samples to list</source>
        <translation>Aufzulistende Beispiele</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Wo sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Only A flags</source>
        <translation>Nur A beanstandet</translation>
    </message>
    <message>
        <source>Only B flags</source>
        <translation>Nur B beanstandet</translation>
    </message>
    <message>
        <source>Both flag</source>
        <translation>Beide beanstanden</translation>
    </message>
    <message>
        <source>Neither flags</source>
        <translation>Keiner beanstandet</translation>
    </message>
    <message>
        <source>Not checked by one of them</source>
        <translation>Von einem nicht geprüft</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Both flag {both}, neither flags {neither}; only A flags {a}, only B flags {b}.</source>
        <translation>Beide beanstanden {both}, keiner {neither}; nur A beanstandet {a}, nur B {b}.</translation>
    </message>
    <message numerus="yes">
        <source>At least one of them did not check %n sample(s).</source>
        <translation>
            <numerusform>Mindestens einer hat %n Beispiel nicht geprüft.</numerusform>
            <numerusform>Mindestens einer hat %n Beispiele nicht geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what both checked, %n sample(s) are ruled on; {wrong} of them are wrong.</source>
        <translation>
            <numerusform>Von dem, was beide geprüft haben, ist %n Beispiel beurteilt; {wrong} davon falsch.</numerusform>
            <numerusform>Von dem, was beide geprüft haben, sind %n Beispiele beurteilt; {wrong} davon falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Samples; Enter goes to one</source>
        <translation>Beispiele; Enter geht zu einem</translation>
    </message>
    <message>
        <source>No sample is seen in this way.</source>
        <translation>Auf diese Weise wird kein Beispiel gesehen.</translation>
    </message>
    <message>
        <source>A run is always of its own opinion; choose another one.</source>
        <translation>Ein Lauf ist immer seiner eigenen Meinung; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen …</translation>
    </message>
    <message>
        <source>stopped; choose the runs again to compare them</source>
        <translation>angehalten; wählen Sie die Läufe neu, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Nothing that both checked is ruled on yet, so nobody knows which one is right.</source>
        <translation>Von dem, was beide geprüft haben, ist noch nichts beurteilt; niemand weiß also, wer recht hat.</translation>
    </message>
    <message>
        <source>Samples flagged</source>
        <translation>Beanstandete Beispiele</translation>
    </message>
    <message>
        <source>Samples not checked</source>
        <translation>Nicht geprüfte Beispiele</translation>
    </message>
    <message>
        <source>Precision, samples</source>
        <translation>Genauigkeit, Beispiele</translation>
    </message>
    <message>
        <source>Recall, samples</source>
        <translation>Trefferquote, Beispiele</translation>
    </message>
    <message>
        <source>Precision, flags</source>
        <translation>Genauigkeit, Beanstandungen</translation>
    </message>
    <message>
        <source>Recall, marked spans</source>
        <translation>Trefferquote, markierte Stellen</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message>
        <source>{share} % ({low} to {high} %), {hits} of {trials}</source>
        <translation>{share} % ({low} bis {high} %), {hits} von {trials}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>beanstandet</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>unauffällig</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>CorrectionDesk</name>
    <message>
        <source>nothing was changed; press Esc, then A to accept it as it is</source>
        <translation>nichts wurde geändert; drücken Sie Esc und dann A, um es unverändert anzunehmen</translation>
    </message>
</context>
<context>
    <name>CorrectionView</name>
    <message>
        <source>Leave, keep the draft  (Esc)</source>
        <translation>Verlassen, Entwurf behalten  (Esc)</translation>
    </message>
    <message>
        <source>Original output</source>
        <translation>Ursprüngliche Ausgabe</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>ORIGINAL</translation>
    </message>
    <message>
        <source>CORRECTION</source>
        <translation>KORREKTUR</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>{count} flagged</source>
        <translation>{count} beanstandet</translation>
    </message>
    <message>
        <source>no flag raised</source>
        <translation>nichts beanstandet</translation>
    </message>
    <message>
        <source>Save and next  ({save_next})</source>
        <translation>Speichern und weiter  ({save_next})</translation>
    </message>
    <message>
        <source>nothing changed yet</source>
        <translation>noch nichts geändert</translation>
    </message>
    <message>
        <source>only signs or spaces changed</source>
        <translation>nur Zeichen oder Leerraum geändert</translation>
    </message>
    <message>
        <source>1 word changed</source>
        <translation>1 Wort geändert</translation>
    </message>
    <message>
        <source>{count} words changed</source>
        <translation>{count} Wörter geändert</translation>
    </message>
</context>
<context>
    <name>DashboardDesk</name>
    <message>
        <source>Save the charts as a picture</source>
        <translation>Diagramme als Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>{name} cannot be written; choose another place</source>
        <translation>{name} kann nicht geschrieben werden; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>the picture is saved: {name}</source>
        <translation>das Bild ist gespeichert: {name}</translation>
    </message>
    <message>
        <source>the figures are in the clipboard</source>
        <translation>die Zahlen liegen in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>DashboardWindow</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Wrong samples by generator</source>
        <translation>Falsche Beispiele nach Generator</translation>
    </message>
    <message>
        <source>Wrong samples by source</source>
        <translation>Falsche Beispiele nach Quelle</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Wird zusammengezählt …</translation>
    </message>
    <message>
        <source>Share of ruled samples that were wrong; the dashed line is what the scores promise. Hollow: fewer than 5 rulings.</source>
        <translation>Anteil der beurteilten Beispiele, die falsch waren; die gestrichelte Linie ist, was die Werte versprechen. Hohl: weniger als 5 Urteile.</translation>
    </message>
    <message>
        <source>Worst first, with 95 % intervals.</source>
        <translation>Schlechteste zuerst, mit 95-%-Intervallen.</translation>
    </message>
    <message>
        <source>Pace is the middle value; agreement is on shared samples.</source>
        <translation>Tempo ist der mittlere Wert; Übereinstimmung gilt für gemeinsame Beispiele.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Keep all charts as one PNG picture</source>
        <translation>Alle Diagramme als ein PNG-Bild behalten</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the figures, ready for a spreadsheet; Ctrl+C copies one chart alone</source>
        <translation>Die Zahlen kopieren, fertig für eine Tabellenkalkulation; Strg+C kopiert nur ein Diagramm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{n} of {total} samples are ruled on</source>
        <translation>{n} von {total} Beispielen sind beurteilt</translation>
    </message>
    <message>
        <source>{share} of those that are settled are wrong (95 % interval {low} to {high})</source>
        <translation>{share} der entschiedenen sind falsch (95-%-Intervall {low} bis {high})</translation>
    </message>
</context>
<context>
    <name>DeliveryDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>kein Projekt ist offen; öffnen oder erstellen Sie zuerst eines</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>export stopped; nothing was written</source>
        <translation>Export abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Folder of a delivery</source>
        <translation>Ordner einer Lieferung</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Lieferung prüfen</translation>
    </message>
    <message>
        <source>the check was stopped; nothing is known of the folder</source>
        <translation>die Prüfung wurde abgebrochen; über den Ordner ist nichts bekannt</translation>
    </message>
    <message>
        <source>Adding up the rulings</source>
        <translation>Urteile zusammenzählen</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>the report is saved: {path}</source>
        <translation>der Bericht ist gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Read-only: {reason}</source>
        <translation>Schreibgeschützt: {reason}</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation>Veridesk-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Start the demo afresh?</source>
        <translation>Die Demo neu beginnen?</translation>
    </message>
    <message>
        <source>All rulings in the demo project {name} are lost.</source>
        <translation>Alle Urteile im Demo-Projekt {name} gehen verloren.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>{ruled} of {total} samples are ruled on.</source>
        <translation>{ruled} von {total} Beispielen sind beurteilt.</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Explainable rules (built in)</source>
        <translation>Nachvollziehbare Regeln (eingebaut)</translation>
    </message>
    <message>
        <source>Neural network (built in)</source>
        <translation>Neuronales Netz (eingebaut)</translation>
    </message>
    <message>
        <source>Neural network and rules (built in)</source>
        <translation>Neuronales Netz und Regeln (eingebaut)</translation>
    </message>
    <message>
        <source>Compares each statement of an output with the sources: numbers, dates, units, names, quotations, negation, and words that no source holds. Every flag says why. It needs no model and no network, and runs in a process of its own.</source>
        <translation>Vergleicht jede Aussage einer Ausgabe mit den Quellen: Zahlen, Daten, Einheiten, Namen, Zitate, Verneinung und Wörter, die in keiner Quelle stehen. Jede Beanstandung nennt ihren Grund. Braucht weder Modell noch Netz und läuft in einem eigenen Prozess.</translation>
    </message>
    <message>
        <source>A small network reads each part of an output beside the passages that bear on it, so it may notice a right number in the wrong place. It ships with the program, needs no connection, and runs in a process of its own.</source>
        <translation>Ein kleines Netz liest jeden Teil einer Ausgabe neben den Stellen, die ihn betreffen, und kann so bemerken, dass die richtige Zahl am falschen Ort steht. Es kommt mit dem Programm, braucht keine Verbindung und läuft in einem eigenen Prozess.</translation>
    </message>
    <message>
        <source>The network and the rules together: the network reads the evidence, the rules weigh in and say why. It ships with the program, needs no connection, and runs in a process of its own.</source>
        <translation>Netz und Regeln zusammen: Das Netz liest die Belege, die Regeln wiegen mit und sagen, warum. Es kommt mit dem Programm, braucht keine Verbindung und läuft in einem eigenen Prozess.</translation>
    </message>
</context>
<context>
    <name>DetectorRuns</name>
    <message>
        <source>Marked in the imported file</source>
        <translation>In der importierten Datei markiert</translation>
    </message>
    <message>
        <source>Your model {name}</source>
        <translation>Ihr Modell {name}</translation>
    </message>
    <message>
        <source>{detector}, run {number}, {when}</source>
        <translation>{detector}, Lauf {number}, {when}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>{detector}, run {number}</source>
        <translation>{detector}, Lauf {number}</translation>
    </message>
</context>
<context>
    <name>DetectorsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>kein Projekt ist offen; öffnen oder erstellen Sie zuerst eines</translation>
    </message>
    <message>
        <source>there is nothing to flag yet; import some samples first</source>
        <translation>es gibt noch nichts zu prüfen; importieren Sie zuerst Beispiele</translation>
    </message>
    <message>
        <source>no sample is on screen; choose one in the queue first</source>
        <translation>kein Beispiel ist auf dem Bildschirm; wählen Sie zuerst eines in der Warteschlange</translation>
    </message>
    <message>
        <source>Flagging</source>
        <translation>Detektor läuft</translation>
    </message>
    <message>
        <source>flagging stopped; flag again to go on where it stopped</source>
        <translation>der Detektor wurde angehalten; ein neuer Lauf macht dort weiter</translation>
    </message>
    <message>
        <source>this detector has seen all samples already</source>
        <translation>dieser Detektor hat schon alle Beispiele gesehen</translation>
    </message>
    <message>
        <source>{seen} samples checked, {flags} with flags</source>
        <translation>{seen} Beispiele geprüft, {flags} beanstandet</translation>
    </message>
    <message>
        <source>; {n} could not be checked</source>
        <translation>; {n} konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Check of {name}</source>
        <translation>Prüfung von {name}</translation>
    </message>
    <message>
        <source>✓ Sound</source>
        <translation>✓ In Ordnung</translation>
    </message>
    <message>
        <source>✗ Needs help</source>
        <translation>✗ Braucht Hilfe</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Aus einer Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Save what can be read…</source>
        <translation>&amp;Speichern, was sich lesen lässt …</translation>
    </message>
    <message>
        <source>It holds {samples} samples and {rulings} rulings.</source>
        <translation>Es enthält {samples} Beispiele und {rulings} Urteile.</translation>
    </message>
    <message>
        <source>Everything that was looked at is as it should be.</source>
        <translation>Alles, was angesehen wurde, ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>The newest whole backup is of {time}. Restoring it keeps the present file beside it; saving what can be read makes a new project and may hold more.</source>
        <translation>Die neueste heile Sicherung ist von {time}. Sie wiederherzustellen lässt die jetzige Datei daneben liegen; zu speichern, was sich lesen lässt, macht ein neues Projekt und kann mehr enthalten.</translation>
    </message>
    <message>
        <source>There is no whole backup. Save what can be read into a new project; the damaged file is left as it is.</source>
        <translation>Es gibt keine heile Sicherung. Speichern Sie, was sich lesen lässt, in ein neues Projekt; die beschädigte Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Seen, and what to do</source>
        <translation>Gesehen, und was zu tun ist</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ gut</translation>
    </message>
    <message>
        <source>· note</source>
        <translation>· Hinweis</translation>
    </message>
    <message>
        <source>✗ fault</source>
        <translation>✗ Fehler</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Which text</source>
        <translation>Welcher Text</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Search; Enter finds the next place</source>
        <translation>Suchen; Enter findet die nächste Stelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>All reviewed</source>
        <translation>Alles geprüft</translation>
    </message>
    <message>
        <source>{previous} goes back to the last sample; {undo} takes the ruling back.</source>
        <translation>{previous} geht zum letzten Beispiel zurück; {undo} nimmt das Urteil zurück.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>no claim was found to rest on these words</source>
        <translation>es wurde keine Aussage gefunden, die auf diesen Worten beruht</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>Anzulegender Ordner</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>First rows of</source>
        <translation>Erste Zeilen von</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>S&amp;hapes</source>
        <translation>&amp;Formen</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>&amp;Nachweis</translation>
    </message>
    <message>
        <source>at most {n} rows</source>
        <translation>höchstens {n} Zeilen</translation>
    </message>
    <message>
        <source>left out so far: {n}</source>
        <translation>bisher weggelassen: {n}</translation>
    </message>
    <message>
        <source>None of the first samples gives a row of this shape.</source>
        <translation>Keines der ersten Beispiele ergibt eine Zeile dieser Form.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Into the new folder</source>
        <translation>In den neuen Ordner</translation>
    </message>
    <message>
        <source>Folder that the export goes into</source>
        <translation>Ordner, in den der Export kommt</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Filter by a field of the record</source>
        <translation>Nach einem Feld des Eintrags filtern</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Values met in this field</source>
        <translation>In diesem Feld vorkommende Werte</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Feld</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Values met &amp;often</source>
        <translation>&amp;Häufige Werte</translation>
    </message>
    <message>
        <source>Type the name of a field; meta.topic is one inside meta.</source>
        <translation>Geben Sie den Namen eines Feldes ein; meta.topic liegt in meta.</translation>
    </message>
    <message>
        <source>{n} of {total} records looked into have this field.</source>
        <translation>{n} von {total} angesehenen Einträgen haben dieses Feld.</translation>
    </message>
    <message>
        <source>{value}   ({n})</source>
        <translation>{value}   ({n})</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Flagged as</source>
        <translation>Beanstandet als</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>with my bookmark</source>
        <translation>mit meinem Lesezeichen</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Ruled on by</source>
        <translation>Beurteilt von</translation>
    </message>
    <message>
        <source>Field of the record…</source>
        <translation>Feld des Eintrags …</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Quelle …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widersprochen</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>mit Lesezeichen</translation>
    </message>
    <message>
        <source>risk {range}</source>
        <translation>Risiko {range}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>eine Quelle</translation>
    </message>
    <message>
        <source>{field} = {value}</source>
        <translation>{field} = {value}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Another range…</source>
        <translation>Anderer Bereich …</translation>
    </message>
    <message>
        <source>{low} and over</source>
        <translation>{low} und mehr</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{number}: {files}</source>
        <translation>{number}: {files}</translation>
    </message>
    <message>
        <source>import {number}</source>
        <translation>Import {number}</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It is kept in this project; a filter of the same name is replaced.</source>
        <translation>Er bleibt in diesem Projekt; ein Filter gleichen Namens wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>Flag samples</source>
        <translation>Beispiele prüfen lassen</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>as fits this computer ({n})</source>
        <translation>wie es zu diesem Rechner passt ({n})</translation>
    </message>
    <message>
        <source>How many of the processor’s cores it may keep busy</source>
        <translation>Wie viele Kerne des Prozessors er beschäftigen darf</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigster</translation>
    </message>
    <message>
        <source>How much it gives way to what else you do meanwhile</source>
        <translation>Wie sehr er dem weicht, was Sie derweil tun</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Use a model of your own: a folder with config.json, tokenizer.json, and ONNX</source>
        <translation>Ein eigenes Modell benutzen: ein Ordner mit config.json, tokenizer.json und ONNX</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Vorrang</translation>
    </message>
    <message numerus="yes">
        <source>The project holds %n sample(s). Those that this detector has seen are left out.</source>
        <translation>
            <numerusform>Das Projekt enthält %n Beispiel. Was dieser Detektor schon gesehen hat, wird ausgelassen.</numerusform>
            <numerusform>Das Projekt enthält %n Beispiele. Was dieser Detektor schon gesehen hat, wird ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (your folder)</source>
        <translation>{name} (Ihr Ordner)</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen …</translation>
    </message>
    <message>
        <source>Cannot be used: {reason}.</source>
        <translation>Nicht benutzbar: {reason}.</translation>
    </message>
    <message>
        <source>Holds {model}.</source>
        <translation>Enthält {model}.</translation>
    </message>
    <message>
        <source>Note: {note}.</source>
        <translation>Hinweis: {note}.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Prüfen lassen</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Goal of this sitting</source>
        <translation>Ziel dieser Sitzung</translation>
    </message>
    <message>
        <source>The strip shows how far you are. Breaks of over five minutes do not count.</source>
        <translation>Die Leiste zeigt, wie weit Sie sind. Pausen von über fünf Minuten zählen nicht.</translation>
    </message>
    <message>
        <source>&amp;No goal</source>
        <translation>&amp;Kein Ziel</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;Minutes of work</source>
        <translation>&amp;Minuten Arbeit</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
</context>
<context>
    <name>GuidelinesDesk</name>
    <message>
        <source>Texts (*.md *.txt);;All files (*)</source>
        <translation>Texte (*.md *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take guidelines from a file</source>
        <translation>Leitfaden aus einer Datei nehmen</translation>
    </message>
</context>
<context>
    <name>GuidelinesDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>How this project is to be reviewed. Everybody who opens it can read this beside the sources. It is shown as plain text; lines that begin with # are headings.</source>
        <translation>Wie dieses Projekt geprüft werden soll. Alle, die es öffnen, können dies neben den Quellen lesen. Es wird als reiner Text gezeigt; Zeilen, die mit # beginnen, sind Überschriften.</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>Aus einer Datei nehmen …</translation>
    </message>
    <message>
        <source>{n} characters are too many; at most {limit} fit</source>
        <translation>{n} Zeichen sind zu viele; höchstens {limit} passen</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>This project has no guidelines yet.</source>
        <translation>Dieses Projekt hat noch keinen Leitfaden.</translation>
    </message>
    <message>
        <source>Write them…</source>
        <translation>Leitfaden schreiben …</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Veridesk help</source>
        <translation>Veridesk-Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>No page holds all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>The page before (Alt+←)</source>
        <translation>Die Seite davor (Alt+←)</translation>
    </message>
    <message>
        <source>The page after (Alt+→)</source>
        <translation>Die Seite danach (Alt+→)</translation>
    </message>
    <message>
        <source>REVIEWING</source>
        <translation>PRÜFEN</translation>
    </message>
    <message>
        <source>LOOKING AFTER A PROJECT</source>
        <translation>EIN PROJEKT BETREUEN</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import samples</source>
        <translation>Beispiele importieren</translation>
    </message>
    <message>
        <source>The first rows as they would be imported</source>
        <translation>Die ersten Zeilen, wie sie importiert würden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Sources in files of their own</source>
        <translation>Quellen in eigenen Dateien</translation>
    </message>
    <message>
        <source>.txt and .md files, or rows with ids that the samples name by a key</source>
        <translation>.txt- und .md-Dateien oder Zeilen mit Kennungen, die die Beispiele in einem Schlüssel nennen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>wird ermittelt</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt in</translation>
    </message>
    <message>
        <source>Files of sources</source>
        <translation>Dateien mit Quellen</translation>
    </message>
    <message>
        <source>Sources ({patterns});;All files (*)</source>
        <translation>Quellen ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder of sources</source>
        <translation>Ordner mit Quellen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Output *</source>
        <translation>Ausgabe *</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Marked spans</source>
        <translation>Markierte Stellen</translation>
    </message>
    <message>
        <source>{names}: read as {shape}.</source>
        <translation>{names}: gelesen als {shape}.</translation>
    </message>
    <message>
        <source>LINE {line}</source>
        <translation>ZEILE {line}</translation>
    </message>
    <message>
        <source>would be rejected: {reason}</source>
        <translation>würde abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Taking an import back removes its samples, their flags and its rejected rows. It is refused once somebody has ruled on one of its samples.</source>
        <translation>Einen Import zurückzunehmen entfernt seine Beispiele, ihre Beanstandungen und seine abgelehnten Zeilen. Das ist nicht möglich, sobald jemand eines seiner Beispiele beurteilt hat.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Nothing was imported into this project yet.</source>
        <translation>In dieses Projekt wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <source>Samples reviewed</source>
        <translation>Geprüfte Beispiele</translation>
    </message>
    <message>
        <source>{ruled} of {total} reviewed</source>
        <translation>{ruled} von {total} geprüft</translation>
    </message>
    <message>
        <source>{seconds} s each</source>
        <translation>je {seconds} s</translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation>noch unter einer Minute</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>noch etwa {n} min</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>noch etwa {n} h</translation>
    </message>
</context>
<context>
    <name>JobsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>kein Projekt ist offen; öffnen oder erstellen Sie zuerst eines</translation>
    </message>
    <message>
        <source>Samples ({patterns});;All files (*)</source>
        <translation>Beispiele ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import samples</source>
        <translation>Beispiele importieren</translation>
    </message>
    <message>
        <source>Folder of samples</source>
        <translation>Ordner mit Beispielen</translation>
    </message>
    <message>
        <source>this project is open read-only; nothing can be imported</source>
        <translation>dieses Projekt ist schreibgeschützt geöffnet; es kann nichts importiert werden</translation>
    </message>
    <message>
        <source>New project for {name}</source>
        <translation>Neues Projekt für {name}</translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation>Veridesk-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>import stopped; what was read before stays</source>
        <translation>Import abgebrochen; was vorher gelesen wurde, bleibt</translation>
    </message>
    <message>
        <source>Show rejected rows…</source>
        <translation>Abgelehnte Zeilen zeigen …</translation>
    </message>
    <message>
        <source>Take import {number} back?</source>
        <translation>Import {number} zurücknehmen?</translation>
    </message>
    <message>
        <source>Its samples, their flags and its rejected rows leave the project.</source>
        <translation>Seine Beispiele, ihre Beanstandungen und seine abgelehnten Zeilen verlassen das Projekt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Taking import {number} back</source>
        <translation>Import {number} wird zurückgenommen</translation>
    </message>
    <message>
        <source>import {number} is taken back</source>
        <translation>Import {number} ist zurückgenommen</translation>
    </message>
    <message>
        <source>Write rejected rows</source>
        <translation>Abgelehnte Zeilen schreiben</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>{n} rejected rows written to {path}</source>
        <translation>{n} abgelehnte Zeilen nach {path} geschrieben</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>press the new key here</source>
        <translation>hier die neue Taste drücken</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>{reasons} give a reason. Shift and the arrows select words of the output, with Ctrl whole words; Alt and the arrows only move the text cursor. While you type in a field, letters are letters; Esc leaves the field.</source>
        <translation>{reasons} geben einen Grund an. Umschalt und die Pfeile wählen Wörter der Ausgabe, mit Strg ganze Wörter; Alt und die Pfeile bewegen nur den Textcursor. Während Sie in ein Feld tippen, sind Buchstaben Buchstaben; Esc verlässt das Feld.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and keys</source>
        <translation>Aktionen und Tasten</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Leave the chosen action without a key</source>
        <translation>Die gewählte Aktion ohne Taste lassen</translation>
    </message>
    <message>
        <source>Give the chosen action the keys of the preset</source>
        <translation>Der gewählten Aktion die Tasten der Vorlage geben</translation>
    </message>
    <message>
        <source>Give all actions the keys of the preset</source>
        <translation>Allen Aktionen die Tasten der Vorlage geben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>{words} {number}</source>
        <translation>{words} {number}</translation>
    </message>
    <message>
        <source>{key} is now the key of “{action}”.</source>
        <translation>{key} ist jetzt die Taste von „{action}“.</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”. Hand it over, or press another key.</source>
        <translation>{key} gehört zu „{action}“. Übergeben Sie die Taste, oder drücken Sie eine andere.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The window speaks another language from the next start on. Samples, sources and what is exported are never translated.</source>
        <translation>Das Fenster spricht ab dem nächsten Start eine andere Sprache. Beispiele, Quellen und was exportiert wird, werden nie übersetzt.</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle Schriften</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Die übliche</translation>
    </message>
    <message>
        <source>Font of texts</source>
        <translation>Schrift der Texte</translation>
    </message>
    <message>
        <source>usual ({n} pt)</source>
        <translation>üblich ({n} pt)</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Größe der Texte</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>How texts look</source>
        <translation>Wie Texte aussehen</translation>
    </message>
    <message>
        <source>The bridge opened to vehicles on 28 May 1937 and carries six lanes. This is how samples and sources look with what you chose above.</source>
        <translation>Die Brücke wurde am 28. Mai 1937 für Fahrzeuge geöffnet und trägt sechs Spuren. So sehen Beispiele und Quellen mit Ihrer Wahl oben aus.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Veridesk</source>
        <translation>Veridesk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Insight</source>
        <translation>&amp;Einblick</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Detector run</source>
        <translation>&amp;Detektorlauf</translation>
    </message>
    <message>
        <source>{name} (read-only) — Veridesk</source>
        <translation>{name} (schreibgeschützt) — Veridesk</translation>
    </message>
    <message>
        <source>{name} — Veridesk</source>
        <translation>{name} — Veridesk</translation>
    </message>
</context>
<context>
    <name>MarkDesk</name>
    <message>
        <source>select some words of the output to mark them</source>
        <translation>wählen Sie Wörter der Ausgabe, um sie zu markieren</translation>
    </message>
    <message>
        <source>the output is empty; say in a note what is wrong with it</source>
        <translation>die Ausgabe ist leer; sagen Sie in einer Notiz, was daran falsch ist</translation>
    </message>
    <message>
        <source>select the words that this reason is about</source>
        <translation>wählen Sie die Wörter, um die es bei diesem Grund geht</translation>
    </message>
    <message>
        <source>nothing is marked; {mark_contradicted}, {mark_unsupported}, {mark_supported} do</source>
        <translation>nichts ist markiert; {mark_contradicted}, {mark_unsupported}, {mark_supported} markieren</translation>
    </message>
    <message>
        <source>select the words to look for</source>
        <translation>wählen Sie die zu suchenden Wörter</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Who is reviewing?</source>
        <translation>Wer prüft?</translation>
    </message>
    <message>
        <source>Your name is stored with each of your rulings and stands in the export.</source>
        <translation>Ihr Name wird mit jedem Ihrer Urteile gespeichert und steht im Export.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>none: whoever has the file can sign</source>
        <translation>keine: wer die Datei hat, kann signieren</translation>
    </message>
    <message>
        <source>The key is made here and stays in {folder}, closed to other users of this computer. Keep a copy of it; there is no second one.</source>
        <translation>Der Schlüssel wird hier erzeugt und bleibt in {folder}, für andere Benutzer dieses Rechners verschlossen. Bewahren Sie eine Kopie auf; es gibt keinen zweiten.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The two passphrases differ; type them again.</source>
        <translation>Die beiden Passphrasen sind verschieden; geben Sie sie noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Key to sign with</source>
        <translation>Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Data set card with figures, plots and croissant.json</source>
        <translation>Datensatz-Karte mit Zahlen, Diagrammen und croissant.json</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel …</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Signieren mit</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Nobody: not signed</source>
        <translation>Niemand: nicht signiert</translation>
    </message>
    <message>
        <source>Give the passphrase of the key.</source>
        <translation>Geben Sie die Passphrase des Schlüssels ein.</translation>
    </message>
    <message>
        <source>Without a signature the check finds accidents, but not somebody who rewrites every file in step.</source>
        <translation>Ohne Signatur findet die Prüfung Versehen, aber niemanden, der alle Dateien aufeinander abgestimmt umschreibt.</translation>
    </message>
    <message>
        <source>Key {id}… Hand {path} to whoever shall check deliveries.</source>
        <translation>Schlüssel {id}… Geben Sie {path} allen, die Lieferungen prüfen sollen.</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>looking through the records: {share} %</source>
        <translation>Einträge werden durchgesehen: {share} %</translation>
    </message>
    <message>
        <source>reading the queue…</source>
        <translation>die Warteschlange wird gelesen …</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} Beispiele</translation>
    </message>
    <message>
        <source>{n} of {total} samples</source>
        <translation>{n} von {total} Beispielen</translation>
    </message>
    <message>
        <source>No samples yet.</source>
        <translation>Noch keine Beispiele.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>No sample here holds “{text}”.</source>
        <translation>Kein Beispiel hier enthält „{text}“.</translation>
    </message>
    <message>
        <source>No sample is left under these filters.</source>
        <translation>Unter diesen Filtern bleibt kein Beispiel.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>All reviewed.</source>
        <translation>Alles geprüft.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Flag {n} samples</source>
        <translation>{n} Beispiele prüfen lassen</translation>
    </message>
    <message>
        <source>Nothing has looked at these samples yet.</source>
        <translation>Noch hat nichts diese Beispiele angesehen.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>risk hidden</source>
        <translation>Risiko verborgen</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>risk {score}</source>
        <translation>Risiko {score}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Warteschlange</translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation>Riskanteste zuerst</translation>
    </message>
    <message>
        <source>Most uncertain first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>Filter ▾</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>Suchen  /</translation>
    </message>
    <message>
        <source>Search in prompts, outputs and sources</source>
        <translation>In Prompts, Ausgaben und Quellen suchen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Remove the filter {words}</source>
        <translation>Den Filter {words} entfernen</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Range of risk</source>
        <translation>Risikobereich</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>No sample is ruled on yet.</source>
        <translation>Noch ist kein Beispiel beurteilt.</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>von {n}</translation>
    </message>
    <message>
        <source>ruled on</source>
        <translation>beurteilt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>all: {share}</source>
        <translation>alle: {share}</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>{name}: {wrong} of {ruled} wrong, {share} (95 % interval {low} to {high})</source>
        <translation>{name}: {wrong} von {ruled} falsch, {share} (95-%-Intervall {low} bis {high})</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Edit the reasons</source>
        <translation>Gründe bearbeiten</translation>
    </message>
    <message>
        <source>Edit the reasons of this project</source>
        <translation>Die Gründe dieses Projekts bearbeiten</translation>
    </message>
    <message>
        <source>on the whole output</source>
        <translation>zur ganzen Ausgabe</translation>
    </message>
    <message>
        <source>on the words</source>
        <translation>zu den Wörtern</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Reason {n}</source>
        <translation>Grund {n}</translation>
    </message>
    <message>
        <source>What reason {n} is about</source>
        <translation>Worum es bei Grund {n} geht</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>Die üblichen</translation>
    </message>
    <message>
        <source>The number keys give these reasons to the selected words, to the current claim, or to the whole output. They belong to this project; an empty line is no reason.</source>
        <translation>Die Zifferntasten geben diese Gründe den gewählten Wörtern, der aktuellen Aussage oder der ganzen Ausgabe. Sie gehören zu diesem Projekt; eine leere Zeile ist kein Grund.</translation>
    </message>
    <message>
        <source>the whole output</source>
        <translation>die ganze Ausgabe</translation>
    </message>
    <message>
        <source>words: contradicted</source>
        <translation>Wörter: widersprochen</translation>
    </message>
    <message>
        <source>words: unsupported</source>
        <translation>Wörter: nicht belegt</translation>
    </message>
    <message>
        <source>words: supported</source>
        <translation>Wörter: belegt</translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Every row of every import was taken.</source>
        <translation>Jede Zeile jedes Imports wurde übernommen.</translation>
    </message>
    <message>
        <source>One row could not be imported; all others were.</source>
        <translation>Eine Zeile konnte nicht importiert werden; alle anderen schon.</translation>
    </message>
    <message>
        <source>{n} rows could not be imported; all others were.</source>
        <translation>{n} Zeilen konnten nicht importiert werden; alle anderen schon.</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>In eine Datei schreiben …</translation>
    </message>
    <message>
        <source>The first {n} are listed; the file holds them all.</source>
        <translation>Die ersten {n} sind aufgeführt; die Datei enthält alle.</translation>
    </message>
    <message>
        <source>Rows that were not imported</source>
        <translation>Zeilen, die nicht importiert wurden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Where the generators go wrong</source>
        <translation>Wo die Generatoren irren</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Examples of the chosen group</source>
        <translation>Beispiele der gewählten Gruppe</translation>
    </message>
    <message>
        <source>Save as &amp;page…</source>
        <translation>Als &amp;Seite speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Als &amp;JSON speichern …</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Beanstandungen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>No examples in this group.</source>
        <translation>Keine Beispiele in dieser Gruppe.</translation>
    </message>
    <message>
        <source>corrected to: {words}</source>
        <translation>korrigiert zu: {words}</translation>
    </message>
    <message>
        <source>note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>reading a large sample…</source>
        <translation>ein großes Beispiel wird gelesen …</translation>
    </message>
    <message>
        <source>the rest of the queue is still being read; go on in a moment</source>
        <translation>der Rest der Warteschlange wird noch gelesen; gleich geht es weiter</translation>
    </message>
    <message>
        <source>nothing is pending under these filters; clear them to go on</source>
        <translation>unter diesen Filtern ist nichts offen; löschen Sie sie, um weiterzugehen</translation>
    </message>
    <message>
        <source>a correction is unfinished; {correct} goes on</source>
        <translation>eine Korrektur ist unfertig; {correct} setzt sie fort</translation>
    </message>
    <message>
        <source>first: {accept} accepts, {correct} corrects, {reject} rejects</source>
        <translation>zuerst: {accept} nimmt an, {correct} korrigiert, {reject} lehnt ab</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Longest pause that counts</source>
        <translation>Längste Pause, die zählt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Time without a key or a click counts as work up to this limit; the rest was a break. The seconds of each ruling and the pace go by it.</source>
        <translation>Zeit ohne Taste oder Klick zählt bis zu dieser Grenze als Arbeit; der Rest war Pause. Danach richten sich die Sekunden jedes Urteils und das Tempo.</translation>
    </message>
    <message>
        <source>THIS PROJECT</source>
        <translation>DIESES PROJEKT</translation>
    </message>
    <message>
        <source>Blind review…</source>
        <translation>Blindprüfung …</translation>
    </message>
    <message>
        <source>Reasons…</source>
        <translation>Gründe …</translation>
    </message>
    <message>
        <source>Guidelines…</source>
        <translation>Leitfaden …</translation>
    </message>
    <message>
        <source>Open a project to change how it is reviewed.</source>
        <translation>Öffnen Sie ein Projekt, um zu ändern, wie es geprüft wird.</translation>
    </message>
</context>
<context>
    <name>ReviewerChart</name>
    <message>
        <source>Reviewers side by side</source>
        <translation>Prüfer nebeneinander</translation>
    </message>
    <message>
        <source>Nobody has ruled yet.</source>
        <translation>Noch hat niemand geurteilt.</translation>
    </message>
    <message>
        <source>rulings</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>seconds each</source>
        <translation>Sekunden je Stück</translation>
    </message>
    <message>
        <source>same verdict</source>
        <translation>gleiches Urteil</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} s each</source>
        <translation>je {n} s</translation>
    </message>
    <message>
        <source>the same verdict as others in {agreed} of {shared} shared rulings</source>
        <translation>dasselbe Urteil wie andere in {agreed} von {shared} gemeinsamen Urteilen</translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>OUTPUT</source>
        <translation>AUSGABE</translation>
    </message>
    <message>
        <source>The record has no other fields.</source>
        <translation>Der Eintrag hat keine weiteren Felder.</translation>
    </message>
    <message>
        <source>PROMPT</source>
        <translation>PROMPT</translation>
    </message>
    <message>
        <source>RECORD</source>
        <translation>EINTRAG</translation>
    </message>
    <message>
        <source>Other fields of the record</source>
        <translation>Weitere Felder des Eintrags</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>No flag raised — that is not a verdict.</source>
        <translation>Nichts beanstandet — das ist kein Urteil.</translation>
    </message>
    <message>
        <source>Flags are hidden until you rule on this sample.</source>
        <translation>Beanstandungen bleiben verborgen, bis Sie dieses Beispiel beurteilen.</translation>
    </message>
    <message>
        <source>Not checked: no detector has looked at this sample yet.</source>
        <translation>Nicht geprüft: Noch hat kein Detektor dieses Beispiel angesehen.</translation>
    </message>
    <message>
        <source>the detector gave no reason.</source>
        <translation>der Detektor nannte keinen Grund.</translation>
    </message>
    <message>
        <source>Not checked: {reason}</source>
        <translation>Nicht geprüft: {reason}</translation>
    </message>
</context>
<context>
    <name>SamplesPage</name>
    <message>
        <source>Accepted samples</source>
        <translation>Angenommene Beispiele</translation>
    </message>
    <message>
        <source>Corrected samples</source>
        <translation>Korrigierte Beispiele</translation>
    </message>
    <message>
        <source>Also write the rejected samples, in a second file</source>
        <translation>Auch die abgelehnten Beispiele schreiben, in eine zweite Datei</translation>
    </message>
    <message>
        <source>Also write the unsure samples there</source>
        <translation>Auch die unsicheren Beispiele dorthin schreiben</translation>
    </message>
    <message>
        <source>Only what the queue’s filter shows</source>
        <translation>Nur was der Filter der Warteschlange zeigt</translation>
    </message>
    <message>
        <source>The queue shows all samples at present.</source>
        <translation>Die Warteschlange zeigt derzeit alle Beispiele.</translation>
    </message>
    <message>
        <source>Leave out what was ruled on in bulk</source>
        <translation>Weglassen, was gesammelt beurteilt wurde</translation>
    </message>
    <message>
        <source>Leave out what was accepted with a mark against it</source>
        <translation>Weglassen, was trotz einer Markierung dagegen angenommen wurde</translation>
    </message>
    <message>
        <source>Reviewers who must agree on the text</source>
        <translation>Prüfer, die über den Text einig sein müssen</translation>
    </message>
    <message>
        <source>Rulings of</source>
        <translation>Urteile von</translation>
    </message>
    <message>
        <source>Choose accepted samples, corrected ones, or both.</source>
        <translation>Wählen Sie angenommene Beispiele, korrigierte oder beide.</translation>
    </message>
    <message>
        <source>Choose at least one reviewer.</source>
        <translation>Wählen Sie mindestens einen Prüfer.</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>your settings could not be saved ({reason})</source>
        <translation>Ihre Einstellungen konnten nicht gespeichert werden ({reason})</translation>
    </message>
    <message>
        <source>Ruled on blind: {share}</source>
        <translation>Blind beurteilt: {share}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>Shapes to write as well</source>
        <translation>Zusätzlich zu schreibende Formen</translation>
    </message>
    <message>
        <source>Put the sources before the prompt</source>
        <translation>Die Quellen vor den Prompt setzen</translation>
    </message>
    <message>
        <source>KTO: originals of corrected samples as unwanted</source>
        <translation>KTO: Originale korrigierter Beispiele als unerwünscht</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Least share of a text that a correction changes</source>
        <translation>Geringster Anteil eines Textes, den eine Korrektur ändert</translation>
    </message>
    <message>
        <source>Divide them into train, validation and test</source>
        <translation>In Training, Validierung und Test aufteilen</translation>
    </message>
    <message>
        <source>Samples that share a source stay together, so none leaks.</source>
        <translation>Beispiele mit gemeinsamer Quelle bleiben zusammen, damit nichts durchsickert.</translation>
    </message>
    <message>
        <source>Preference pairs: leave out corrections under</source>
        <translation>Präferenzpaare: Korrekturen weglassen unter</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The data set itself, dataset.jsonl, is always written. Beside it:</source>
        <translation>Der Datensatz selbst, dataset.jsonl, wird immer geschrieben. Daneben:</translation>
    </message>
    <message>
        <source>The shares add up to {total} %, not to 100 %.</source>
        <translation>Die Anteile ergeben {total} %, nicht 100 %.</translation>
    </message>
</context>
<context>
    <name>SittingBar</name>
    <message>
        <source>Goal of this sitting</source>
        <translation>Ziel dieser Sitzung</translation>
    </message>
    <message>
        <source>Time worked in this sitting: {time}. Click to set a goal.</source>
        <translation>Arbeitszeit in dieser Sitzung: {time}. Klicken Sie, um ein Ziel zu setzen.</translation>
    </message>
    <message>
        <source>sitting: {n} of {goal}</source>
        <translation>Sitzung: {n} von {goal}</translation>
    </message>
    <message>
        <source>sitting: {n}</source>
        <translation>Sitzung: {n}</translation>
    </message>
    <message>
        <source>{done}, goal reached</source>
        <translation>{done}, Ziel erreicht</translation>
    </message>
    <message>
        <source>{done}, {time} left</source>
        <translation>{done}, noch {time}</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} h {n} min</translation>
    </message>
</context>
<context>
    <name>SittingDesk</name>
    <message>
        <source>your goal for this sitting is reached: {n} samples in {minutes} min</source>
        <translation>Ihr Ziel für diese Sitzung ist erreicht: {n} Beispiele in {minutes} min</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Filter by a source</source>
        <translation>Nach einer Quelle filtern</translation>
    </message>
    <message>
        <source>Words of its title or text</source>
        <translation>Wörter aus Titel oder Text</translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation>Wörter der Quelle</translation>
    </message>
    <message>
        <source>Sources found</source>
        <translation>Gefundene Quellen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel(e)</numerusform>
            <numerusform>%n Beispiel(e)</numerusform>
        </translation>
    </message>
    <message>
        <source>No source has these words.</source>
        <translation>Keine Quelle enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>SOURCES</source>
        <translation>QUELLEN</translation>
    </message>
    <message>
        <source>This sample has no source: nothing can be checked.</source>
        <translation>Dieses Beispiel hat keine Quelle: Nichts lässt sich prüfen.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation>Nächster Beleg</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>evidence {number} of {total}</source>
        <translation>Beleg {number} von {total}</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Back up the open project every</source>
        <translation>Das offene Projekt sichern alle</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>never by the clock</source>
        <translation>nie nach der Uhr</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>Behaltene Sicherungen</translation>
    </message>
    <message>
        <source>as the project says</source>
        <translation>wie das Projekt sagt</translation>
    </message>
    <message>
        <source>Backups lie beside the project, in a folder of its name that ends in .backups. Every ruling is on disk the moment you give it; a backup is for the day when the file itself comes to harm.</source>
        <translation>Sicherungen liegen neben dem Projekt, in einem Ordner seines Namens mit der Endung .backups. Jedes Urteil steht auf der Platte, sobald Sie es fällen; eine Sicherung ist für den Tag, an dem die Datei selbst Schaden nimmt.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ThresholdBar</name>
    <message>
        <source>Threshold of the flags</source>
        <translation>Schwelle der Beanstandungen</translation>
    </message>
    <message>
        <source>Show flags from this probability on; the run itself stays as it is</source>
        <translation>Beanstandungen ab dieser Wahrscheinlichkeit zeigen; der Lauf selbst bleibt, wie er ist</translation>
    </message>
    <message>
        <source>{threshold}: {n} flagged</source>
        <translation>{threshold}: {n} beanstandet</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>Rulings over time</source>
        <translation>Urteile im Lauf der Zeit</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>No ruling yet. Each one will show here.</source>
        <translation>Noch kein Urteil. Jedes wird hier erscheinen.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>no ruling</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>Woche vom {day}</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>See what it would find on the sample on screen; nothing is stored</source>
        <translation>Sehen, was er am Beispiel auf dem Bildschirm fände; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>What the detector finds on the sample on screen</source>
        <translation>Was der Detektor am Beispiel auf dem Bildschirm findet</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird angesehen …</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>&amp;Try on the current sample</source>
        <translation>Am aktuellen Beispiel &amp;ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Stop trying</source>
        <translation>Ausprobieren &amp;anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in {seconds} s</source>
        <translation>
            <numerusform>%n Aussage in {seconds} s</numerusform>
            <numerusform>%n Aussagen in {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s to get ready</source>
        <translation>{seconds} s Vorbereitung</translation>
    </message>
    <message>
        <source>not checked ({ready})</source>
        <translation>nicht geprüft ({ready})</translation>
    </message>
    <message>
        <source>doubt {percent}</source>
        <translation>Zweifel {percent}</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widersprochen</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>nicht belegt</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) not checked</source>
        <translation>
            <numerusform>%n Aussage nicht geprüft</numerusform>
            <numerusform>%n Aussagen nicht geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>No flag raised — that is not a verdict.</source>
        <translation>Nichts beanstandet — das ist kein Urteil.</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Check for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>&amp;Jetzt fragen</translation>
    </message>
    <message>
        <source>Get the announcement once, from the address above</source>
        <translation>Die Ankündigung einmal von obiger Adresse holen</translation>
    </message>
    <message>
        <source>This is Veridesk {version}. It was built without an address at which newer versions are announced, so there is nothing to ask. Look where you got it from; VERIFY.md there says how to check a download.</source>
        <translation>Dies ist Veridesk {version}. Es wurde ohne eine Adresse gebaut, unter der neuere Versionen angekündigt werden; es gibt also nichts zu fragen. Sehen Sie dort nach, wo Sie es herhaben; VERIFY.md dort sagt, wie man einen Download prüft.</translation>
    </message>
    <message>
        <source>This is Veridesk {version}. May it ask, once, for the newest version at

{address}

Nothing about you or your projects is sent; the server sees your computer’s network address, as with any page. The answer is believed only with the signature of Veridesk’s makers, and nothing is installed. Without this window Veridesk never asks.</source>
        <translation>Dies ist Veridesk {version}. Darf es einmal nach der neuesten Version fragen, bei

{address}

Nichts über Sie oder Ihre Projekte wird gesendet; der Server sieht die Netzadresse Ihres Rechners, wie bei jeder Seite. Der Antwort wird nur mit der Signatur der Hersteller von Veridesk geglaubt, und nichts wird installiert. Ohne dieses Fenster fragt Veridesk nie.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Veridesk {version} is the newest version.</source>
        <translation>Veridesk {version} ist die neueste Version.</translation>
    </message>
    <message>
        <source>Veridesk {new} was released on {date}; this is {version}. Get it at

{page}

and check the download as VERIFY.md there says. Projects stay as they are.</source>
        <translation>Veridesk {new} erschien am {date}; dies ist {version}. Holen Sie es von

{page}

und prüfen Sie den Download, wie VERIFY.md dort sagt. Projekte bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>{name} ({key})</translation>
    </message>
    <message>
        <source>note ({key})</source>
        <translation>Notiz ({key})</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>you accepted this</source>
        <translation>von Ihnen angenommen</translation>
    </message>
    <message>
        <source>you corrected this</source>
        <translation>von Ihnen korrigiert</translation>
    </message>
    <message>
        <source>you rejected this</source>
        <translation>von Ihnen abgelehnt</translation>
    </message>
    <message>
        <source>you were unsure</source>
        <translation>Sie waren unsicher</translation>
    </message>
    <message>
        <source>{words} on {when}</source>
        <translation>{words} am {when}</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a delivery</source>
        <translation>Eine Lieferung prüfen</translation>
    </message>
    <message>
        <source>✓ Sound</source>
        <translation>✓ In Ordnung</translation>
    </message>
    <message>
        <source>✗ Not as exported</source>
        <translation>✗ Nicht wie exportiert</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
</context>
<context>
    <name>ViewsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>kein Projekt ist offen; öffnen oder erstellen Sie zuerst eines</translation>
    </message>
    <message>
        <source>nothing is filtered yet; choose a filter first</source>
        <translation>noch ist nichts gefiltert; wählen Sie zuerst einen Filter</translation>
    </message>
    <message>
        <source>the filter is saved in this project</source>
        <translation>der Filter ist in diesem Projekt gespeichert</translation>
    </message>
    <message>
        <source>this project is open read-only; its threshold stays</source>
        <translation>dieses Projekt ist schreibgeschützt geöffnet; seine Schwelle bleibt</translation>
    </message>
    <message>
        <source>this sample has no source</source>
        <translation>dieses Beispiel hat keine Quelle</translation>
    </message>
    <message>
        <source>bookmark set</source>
        <translation>Lesezeichen gesetzt</translation>
    </message>
    <message>
        <source>bookmark taken away</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message>
        <source>this is where the sitting began</source>
        <translation>hier begann die Sitzung</translation>
    </message>
    <message>
        <source>select several lines of the queue first, with Shift or Ctrl</source>
        <translation>wählen Sie zuerst mehrere Zeilen der Warteschlange, mit Umschalt oder Strg</translation>
    </message>
    <message>
        <source>{n} samples are selected; at most {limit} can be ruled on at once</source>
        <translation>{n} Beispiele sind ausgewählt; höchstens {limit} lassen sich auf einmal beurteilen</translation>
    </message>
    <message>
        <source>{n} samples ruled on at once: {word}</source>
        <translation>{n} Beispiele auf einmal beurteilt: {word}</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message>
        <source>all of them are as they were before</source>
        <translation>alle sind wieder, wie sie waren</translation>
    </message>
</context>
<context>
    <name>VoiceDesk</name>
    <message>
        <source>{ruling}; all samples are reviewed</source>
        <translation>{ruling}; alle Beispiele sind geprüft</translation>
    </message>
    <message>
        <source>{ruling}; next: {sample}</source>
        <translation>{ruling}; als Nächstes: {sample}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Veridesk</source>
        <translation>Veridesk</translation>
    </message>
    <message>
        <source>Check generated texts against their sources, one key a ruling, and hand over what you can vouch for. Everything stays on this computer.</source>
        <translation>Vergleichen Sie erzeugte Texte mit ihren Quellen, eine Taste je Urteil, und geben Sie weiter, wofür Sie einstehen können. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Or drop a file here: a project, or JSONL, JSON, CSV, TSV samples.</source>
        <translation>Oder lassen Sie hier eine Datei fallen: ein Projekt oder Beispiele als JSONL, JSON, CSV, TSV.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT</translation>
    </message>
</context>
<context>
    <name>_JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Veridesk</source>
        <translation>Ü&amp;ber Veridesk</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Blind review…</source>
        <translation>&amp;Blindprüfung …</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Compare detectors…</source>
        <translation>Detektoren &amp;vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Dashboard…</source>
        <translation>Ü&amp;bersicht …</translation>
    </message>
    <message>
        <source>&amp;Exporting and proof</source>
        <translation>&amp;Export und Nachweis</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Find the same words elsewhere</source>
        <translation>Dieselben &amp;Wörter anderswo finden</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>Erste &amp;Schritte</translation>
    </message>
    <message>
        <source>&amp;Flag samples…</source>
        <translation>Beispiele &amp;prüfen lassen …</translation>
    </message>
    <message>
        <source>&amp;Goal of this sitting…</source>
        <translation>&amp;Ziel dieser Sitzung …</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Importing</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normaler Text</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Projekt öffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Rejected rows…</source>
        <translation>&amp;Abgelehnte Zeilen …</translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation>&amp;Speichern und weiter</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;Unsicher</translation>
    </message>
    <message>
        <source>&amp;Verify a delivery…</source>
        <translation>&amp;Lieferung prüfen …</translation>
    </message>
    <message>
        <source>&amp;Where generators go wrong…</source>
        <translation>&amp;Wo Generatoren irren …</translation>
    </message>
    <message>
        <source>A false alarm: the sources do say so</source>
        <translation>Ein Fehlalarm: Die Quellen sagen es so</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Bring in all data files of a folder, or a saved datasets folder</source>
        <translation>Alle Datendateien eines Ordners oder einen gespeicherten datasets-Ordner einlesen</translation>
    </message>
    <message>
        <source>Bring samples in from JSONL, JSON, CSV or TSV files</source>
        <translation>Beispiele aus JSONL-, JSON-, CSV- oder TSV-Dateien einlesen</translation>
    </message>
    <message>
        <source>Check &amp;project…</source>
        <translation>Projekt &amp;prüfen …</translation>
    </message>
    <message>
        <source>Check every file and every ruling of an exported folder</source>
        <translation>Jede Datei und jedes Urteil eines exportierten Ordners prüfen</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Nach &amp;Updates suchen …</translation>
    </message>
    <message>
        <source>Corr&amp;ect</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <source>Edit &amp;guidelines…</source>
        <translation>&amp;Leitfaden bearbeiten …</translation>
    </message>
    <message>
        <source>Edit reasons…</source>
        <translation>Gründe bearbeiten …</translation>
    </message>
    <message>
        <source>Error rates by generator, prompt, source and kind, worst first</source>
        <translation>Fehlerraten nach Generator, Prompt, Quelle und Art, schlechteste zuerst</translation>
    </message>
    <message>
        <source>Find samples by their words</source>
        <translation>Beispiele nach ihren Wörtern finden</translation>
    </message>
    <message>
        <source>Forget all rulings in the demo project and begin again</source>
        <translation>Alle Urteile im Demo-Projekt vergessen und neu beginnen</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Einen Grund angeben</translation>
    </message>
    <message>
        <source>Give all selected lines of the queue the same ruling, with a reason</source>
        <translation>Allen gewählten Zeilen der Warteschlange dasselbe Urteil geben, mit einem Grund</translation>
    </message>
    <message>
        <source>Hand over what was accepted and corrected, with proof</source>
        <translation>Weitergeben, was angenommen und korrigiert wurde, mit Nachweis</translation>
    </message>
    <message>
        <source>Have a detector look for what the sources do not support</source>
        <translation>Einen Detektor suchen lassen, was die Quellen nicht stützen</translation>
    </message>
    <message>
        <source>Hide flags and scores until you have ruled</source>
        <translation>Beanstandungen und Werte verbergen, bis Sie geurteilt haben</translation>
    </message>
    <message>
        <source>I&amp;mports…</source>
        <translation>I&amp;mporte …</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Einen &amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Keep the correction, or your ruling with its new note, and go on</source>
        <translation>Die Korrektur oder Ihr Urteil mit der neuen Notiz behalten und weitergehen</translation>
    </message>
    <message>
        <source>Leave it for somebody else, and go on</source>
        <translation>Anderen überlassen und weitergehen</translation>
    </message>
    <message>
        <source>Look the project’s file over, and help where something is wrong</source>
        <translation>Die Datei des Projekts durchsehen und helfen, wo etwas nicht stimmt</translation>
    </message>
    <message>
        <source>Looks, keys, reviewing, language and backups</source>
        <translation>Aussehen, Tasten, Prüfen, Sprache und Sicherungen</translation>
    </message>
    <message>
        <source>Make a backup beside the project, and look it over</source>
        <translation>Eine Sicherung neben dem Projekt erstellen und durchsehen</translation>
    </message>
    <message>
        <source>Mark as &amp;contradicted</source>
        <translation>Als &amp;widersprochen markieren</translation>
    </message>
    <message>
        <source>Mark as supported</source>
        <translation>Als belegt markieren</translation>
    </message>
    <message>
        <source>Mark as unsupported</source>
        <translation>Als nicht belegt markieren</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Name the reasons that the number keys give</source>
        <translation>Die Gründe benennen, die die Zifferntasten geben</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>Nächste &amp;Markierung</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Next evidence of the claim</source>
        <translation>Nächster Beleg der Aussage</translation>
    </message>
    <message>
        <source>Next pending sample</source>
        <translation>Nächstes offenes Beispiel</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>No source says so</source>
        <translation>Keine Quelle sagt es</translation>
    </message>
    <message>
        <source>Not fit to be used</source>
        <translation>Nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Put a backup in the project’s place; the present file is kept</source>
        <translation>Eine Sicherung an die Stelle des Projekts setzen; die jetzige Datei bleibt erhalten</translation>
    </message>
    <message>
        <source>Put your bookmark on this sample, or take it away</source>
        <translation>Ihr Lesezeichen an dieses Beispiel setzen oder entfernen</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>A&amp;blehnen</translation>
    </message>
    <message>
        <source>Read how to do what you are at</source>
        <translation>Lesen, wie das geht, woran Sie gerade sind</translation>
    </message>
    <message>
        <source>Reading the &amp;report</source>
        <translation>Den &amp;Bericht lesen</translation>
    </message>
    <message>
        <source>Restore from a &amp;backup…</source>
        <translation>Aus &amp;Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Reviewer’s &amp;name…</source>
        <translation>&amp;Name des Prüfers …</translation>
    </message>
    <message>
        <source>Rule again what you took back</source>
        <translation>Wieder urteilen, was Sie zurückgenommen haben</translation>
    </message>
    <message>
        <source>Rule on the selec&amp;tion…</source>
        <translation>Aus&amp;wahl beurteilen …</translation>
    </message>
    <message>
        <source>Samples of this so&amp;urce</source>
        <translation>Beispiele dieser &amp;Quelle</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Search all samples for the selected or the doubted words</source>
        <translation>Alle Beispiele nach den gewählten oder bezweifelten Wörtern durchsuchen</translation>
    </message>
    <message>
        <source>See what was ruled: over time, by risk, by generator, by source, by reviewer</source>
        <translation>Sehen, was geurteilt wurde: nach Zeit, Risiko, Generator, Quelle und Prüfer</translation>
    </message>
    <message>
        <source>Select the next words that you marked</source>
        <translation>Die nächsten von Ihnen markierten Wörter auswählen</translation>
    </message>
    <message>
        <source>Set how many samples, or how long, you mean to review now</source>
        <translation>Festlegen, wie viele Beispiele oder wie lange Sie jetzt prüfen wollen</translation>
    </message>
    <message>
        <source>Show all samples that rest on the source in front</source>
        <translation>Alle Beispiele zeigen, die auf der vorderen Quelle beruhen</translation>
    </message>
    <message>
        <source>Show how this project is to be reviewed, beside the sources</source>
        <translation>Neben den Quellen zeigen, wie dieses Projekt geprüft werden soll</translation>
    </message>
    <message>
        <source>Show the sample that was on screen before</source>
        <translation>Das Beispiel zeigen, das zuvor zu sehen war</translation>
    </message>
    <message>
        <source>Show what could not be imported, and why</source>
        <translation>Zeigen, was nicht importiert werden konnte, und warum</translation>
    </message>
    <message>
        <source>Show where the sources speak of this claim, one place after the other</source>
        <translation>Zeigen, wo die Quellen von dieser Aussage sprechen, eine Stelle nach der anderen</translation>
    </message>
    <message>
        <source>Start the demo a&amp;fresh</source>
        <translation>Demo &amp;neu beginnen</translation>
    </message>
    <message>
        <source>Take your last ruling back</source>
        <translation>Ihr letztes Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>The output is right as it is</source>
        <translation>Die Ausgabe stimmt, wie sie ist</translation>
    </message>
    <message>
        <source>The sources say otherwise</source>
        <translation>Die Quellen sagen etwas anderes</translation>
    </message>
    <message>
        <source>What the &amp;marks mean</source>
        <translation>Was die &amp;Markierungen bedeuten</translation>
    </message>
    <message>
        <source>What was imported, and taking an import back</source>
        <translation>Was importiert wurde, und einen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Write down how this project is to be reviewed, or take it from a file</source>
        <translation>Aufschreiben, wie dieses Projekt geprüft werden soll, oder aus einer Datei nehmen</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>Veridesk</source>
        <translation>Veridesk</translation>
    </message>
    <message>
        <source>Something went wrong inside Veridesk. Your rulings are safe; you can go on.</source>
        <translation>In Veridesk ist etwas schiefgegangen. Ihre Urteile sind sicher; Sie können weitermachen.</translation>
    </message>
    <message>
        <source>A report without any sample text lies in {path}.</source>
        <translation>Ein Bericht ohne Text aus Beispielen liegt in {path}.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>desk_undo</name>
    <message>
        <source>there is nothing to undo; rule on a sample first</source>
        <translation>es gibt nichts zurückzunehmen; beurteilen Sie zuerst ein Beispiel</translation>
    </message>
    <message>
        <source>taken back: this sample is {word} again</source>
        <translation>zurückgenommen: dieses Beispiel ist wieder {word}</translation>
    </message>
    <message>
        <source>ruled again: this sample is {word}</source>
        <translation>wieder geurteilt: dieses Beispiel ist {word}</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>&apos;corrected&apos; needs the corrected text; give it as output</source>
        <translation>„corrected“ braucht den korrigierten Text; geben Sie ihn als output an</translation>
    </message>
    <message>
        <source>&apos;meta_json&apos; holds no JSON object; export the project again</source>
        <translation>„meta_json“ enthält kein JSON-Objekt; exportieren Sie das Projekt neu</translation>
    </message>
    <message>
        <source>&apos;record_base64&apos; is broken; export the project again</source>
        <translation>„record_base64“ ist beschädigt; exportieren Sie das Projekt neu</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; takes no output; rule &apos;corrected&apos; to change the text</source>
        <translation>„{0}“ nimmt keine Ausgabe; urteilen Sie „corrected“, um den Text zu ändern</translation>
    </message>
    <message>
        <source>(empty name)</source>
        <translation>(leerer Name)</translation>
    </message>
    <message>
        <source>({0} not known)</source>
        <translation>({0} unbekannt)</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 Entscheidung</translation>
    </message>
    <message>
        <source>1 new source</source>
        <translation>1 neuer Quelle</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>1 row rejected</source>
        <translation>1 Zeile abgelehnt</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 Beispiel</translation>
    </message>
    <message>
        <source>1 sample exported</source>
        <translation>1 Beispiel exportiert</translation>
    </message>
    <message>
        <source>1 sample to export</source>
        <translation>1 Beispiel zu exportieren</translation>
    </message>
    <message>
        <source>A flag counts as confirmed where a reviewer&apos;s mark on its words says so, where a correction changed its words, or where the sample was rejected without any mark. It counts as a false alarm where a mark says “supported”, where the sample was accepted, or where a correction left its words as they were. Otherwise it is not judged. One reviewer who confirms is enough.</source>
        <translation>Eine Beanstandung gilt als bestätigt, wo die Markierung eines Prüfers auf ihren Wörtern es sagt, wo eine Korrektur ihre Wörter änderte oder wo das Beispiel ohne Markierung abgelehnt wurde. Sie gilt als Fehlalarm, wo eine Markierung „belegt“ sagt, wo das Beispiel angenommen wurde oder wo eine Korrektur ihre Wörter stehen ließ. Sonst gilt sie als nicht beurteilt. Ein Prüfer, der bestätigt, genügt.</translation>
    </message>
    <message>
        <source>A run flags a sample where one of its flags reaches the run’s own threshold. Precision is how many of the flagged samples (or flags) the rulings found wrong, recall how many of the wrong samples (or marks) were flagged; both count only samples that both runs checked and somebody ruled on. Reviewers who had one run’s flags before their eyes lean towards it; blind rulings do not.</source>
        <translation>Ein Lauf beanstandet ein Beispiel, wenn eine seiner Beanstandungen die Schwelle des Laufs erreicht. Genauigkeit ist, wie viele der beanstandeten Beispiele (oder Beanstandungen) nach den Urteilen falsch waren, Trefferquote, wie viele der falschen Beispiele (oder Markierungen) beanstandet wurden; beide zählen nur Beispiele, die beide Läufe prüften und jemand beurteilte. Prüfer, die die Beanstandungen eines Laufs vor Augen hatten, neigen ihm zu; blinde Urteile nicht.</translation>
    </message>
    <message>
        <source>A sample is exported when at least one included reviewer&apos;s standing verdict on it is &apos;accepted&apos; or &apos;corrected&apos; and none is &apos;rejected&apos; or &apos;unsure&apos;. The latest of these decisions gives the text. Where reviewers&apos; corrections differ, the sample is left out as in conflict. On request a sample is left out, too, when fewer than the asked number of reviewers agree on its text, or when an included reviewer accepted it with a mark that contradicts it or calls it unsupported, or when all who agree ruled on it in bulk.</source>
        <translation>Ein Beispiel wird exportiert, wenn mindestens das geltende Urteil eines einbezogenen Prüfers „angenommen“ oder „korrigiert“ lautet und keines „abgelehnt“ oder „unsicher“. Das letzte dieser Urteile gibt den Text. Wo sich die Korrekturen der Prüfer unterscheiden, bleibt das Beispiel als strittig weg. Auf Wunsch bleibt ein Beispiel auch weg, wenn weniger Prüfer als verlangt über seinen Text einig sind, wenn ein einbezogener Prüfer es mit einer Markierung annahm, die ihm widerspricht oder es nicht belegt nennt, oder wenn alle, die einig sind, gesammelt geurteilt haben.</translation>
    </message>
    <message>
        <source>Anything. The check ends at the first fault; what lies behind was not looked at.</source>
        <translation>Irgendetwas. Die Prüfung endet beim ersten Fehler; was dahinter liegt, wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>CSV with semicolons</source>
        <translation>CSV mit Semikolons</translation>
    </message>
    <message>
        <source>Every row ({n0} in all) is on the sample that its ids name, rests on a ruling that was not taken back, and says what that ruling says.</source>
        <translation>Jede Zeile ({n0} insgesamt) gilt dem Beispiel, das ihre Kennungen nennen, beruht auf einem nicht zurückgenommenen Urteil und sagt, was dieses Urteil sagt.</translation>
    </message>
    <message>
        <source>Evident Baseless Info</source>
        <translation>Offensichtlich unbegründete Angabe</translation>
    </message>
    <message>
        <source>Evident Conflict</source>
        <translation>Offensichtlicher Widerspruch</translation>
    </message>
    <message>
        <source>JSON array in an object</source>
        <translation>JSON-Liste in einem Objekt</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load {0} ({1}); save the model as ONNX anew</source>
        <translation>ONNX Runtime kann {0} nicht laden ({1}); speichern Sie das Modell neu als ONNX</translation>
    </message>
    <message>
        <source>RAGTruth&apos;s responses need their sources; name source_info.jsonl with them</source>
        <translation>Die Antworten von RAGTruth brauchen ihre Quellen; nennen Sie source_info.jsonl mit ihnen</translation>
    </message>
    <message>
        <source>SQLite says &apos;{0}&apos;; try again, and keep a copy of the file</source>
        <translation>SQLite sagt „{0}“; versuchen Sie es noch einmal, und behalten Sie eine Kopie der Datei</translation>
    </message>
    <message>
        <source>That nothing was left out. Integrity is not completeness: samples, files or whole projects may have been left out before the export, and a chain cannot tell what was never in it.</source>
        <translation>Dass nichts weggelassen wurde. Unversehrtheit ist nicht Vollständigkeit: Beispiele, Dateien oder ganze Projekte können vor dem Export weggelassen worden sein, und eine Kette weiß nicht, was nie in ihr war.</translation>
    </message>
    <message>
        <source>That the reviewers were right, that they are who their names say, and that their clocks were.</source>
        <translation>Dass die Prüfer recht hatten, dass sie sind, wer ihre Namen sagen, und dass ihre Uhren richtig gingen.</translation>
    </message>
    <message>
        <source>That the {0} in the delivery finds anything, or does no harm: it came with the rest. Use one from a place that you trust.</source>
        <translation>Dass {0} in der Lieferung etwas findet oder nicht schadet: Es kam mit dem Rest. Nehmen Sie eines von einem Ort, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>That what stands in {0} fits the decisions: it is what was exported, but only hashes were checked.</source>
        <translation>Dass in {0} steht, was zu den Urteilen passt: Es ist, was exportiert wurde, aber nur Prüfsummen wurden geprüft.</translation>
    </message>
    <message>
        <source>The decisions ({n0} in all) are one unbroken chain: none was changed, removed, slipped in or moved{1}.</source>
        <translation>Die Entscheidungen ({n0} insgesamt) sind eine ununterbrochene Kette: keine wurde geändert, entfernt, eingeschoben oder verschoben{1}.</translation>
    </message>
    <message>
        <source>The files are the {n0} that the manifest lists, to the byte; none is missing and none was added.</source>
        <translation>Die Dateien sind die {n0}, die das Manifest aufführt, auf das Byte; keine fehlt, und keine kam dazu.</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Who held the key. Whoever has its file, and its passphrase if it has one, can sign; ask the signer how it is kept.</source>
        <translation>Wer den Schlüssel hatte. Wer seine Datei hat, und seine Passphrase, falls er eine hat, kann signieren; fragen Sie den Unterzeichner, wie er verwahrt wird.</translation>
    </message>
    <message>
        <source>Who made this. It is not signed, and a chain without a key finds accidents, not adversaries: whoever rewrites every file in step, manifest included, is not found.</source>
        <translation>Wer dies gemacht hat. Es ist nicht signiert, und eine Kette ohne Schlüssel findet Versehen, keine Gegner: Wer alle Dateien aufeinander abgestimmt umschreibt, samt Manifest, wird nicht gefunden.</translation>
    </message>
    <message>
        <source>Whose key that is. It came with the delivery, so it shows only that the delivery is of one piece: a forger would have put in a key of their own. Get the key, or its id, from the signer by another way, and check again with --key.</source>
        <translation>Wessen Schlüssel das ist. Er kam mit der Lieferung und zeigt daher nur, dass sie aus einem Stück ist: Ein Fälscher hätte einen eigenen hineingelegt. Holen Sie den Schlüssel oder seine Kennung vom Unterzeichner auf anderem Weg, und prüfen Sie noch einmal mit --key.</translation>
    </message>
    <message>
        <source>[calls a tool]</source>
        <translation>[ruft ein Werkzeug auf]</translation>
    </message>
    <message>
        <source>`id2label` of config.json does not count its labels from 0; mend it</source>
        <translation>`id2label` in config.json zählt seine Etiketten nicht ab 0; berichtigen Sie es</translation>
    </message>
    <message>
        <source>a PDF; samples come as JSONL, JSON, CSV, TSV or Parquet</source>
        <translation>ein PDF; Beispiele kommen als JSONL, JSON, CSV, TSV oder Parquet</translation>
    </message>
    <message>
        <source>a SQLite database; export its table as CSV</source>
        <translation>eine SQLite-Datenbank; exportieren Sie ihre Tabelle als CSV</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office file; unpack it, or save the sheet as CSV (UTF-8)</source>
        <translation>ein ZIP-Archiv oder eine Office-Datei; entpacken Sie es, oder speichern Sie das Blatt als CSV (UTF-8)</translation>
    </message>
    <message>
        <source>a data set holds accepted or corrected samples; choose one of the two or both, and ask for rejected samples separately</source>
        <translation>ein Datensatz enthält angenommene oder korrigierte Beispiele; wählen Sie eines davon oder beides, und fordern Sie abgelehnte Beispiele eigens an</translation>
    </message>
    <message>
        <source>a detector may not do this: {0}</source>
        <translation>ein Detektor darf das nicht: {0}</translation>
    </message>
    <message>
        <source>a detector may not write files</source>
        <translation>ein Detektor darf keine Dateien schreiben</translation>
    </message>
    <message>
        <source>a flag in {0} reaches beyond the end of the output</source>
        <translation>eine Beanstandung in {0} reicht über das Ende der Ausgabe hinaus</translation>
    </message>
    <message>
        <source>a folder with {0} in it cannot be called {1}, or loaders take the one for the other; take another name</source>
        <translation>ein Ordner mit {0} darin darf nicht {1} heißen, sonst verwechseln Lader die beiden; nehmen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>a key&apos;s name has up to 64 letters, digits, dashes and underscores; take another one</source>
        <translation>der Name eines Schlüssels hat bis zu 64 Buchstaben, Ziffern, Striche und Unterstriche; nehmen Sie einen anderen</translation>
    </message>
    <message>
        <source>a mark ends at {0}, but the output has {1} characters; count code points of the original output</source>
        <translation>eine Markierung endet bei {0}, aber die Ausgabe hat {1} Zeichen; zählen Sie Codepunkte der ursprünglichen Ausgabe</translation>
    </message>
    <message>
        <source>a mark is an object with start, end and kind</source>
        <translation>eine Markierung ist ein Objekt mit start, end und kind</translation>
    </message>
    <message>
        <source>a mark needs whole numbers as start and end</source>
        <translation>eine Markierung braucht ganze Zahlen als start und end</translation>
    </message>
    <message>
        <source>a mark&apos;s reason is a text</source>
        <translation>der Grund einer Markierung ist ein Text</translation>
    </message>
    <message>
        <source>a number in the row has too many digits; write it as a text</source>
        <translation>eine Zahl in der Zeile hat zu viele Ziffern; schreiben Sie sie als Text</translation>
    </message>
    <message>
        <source>a quotation mark is never closed; close it, or write one that belongs to a cell twice</source>
        <translation>ein Anführungszeichen wird nie geschlossen; schließen Sie es, oder schreiben Sie eines, das zur Zelle gehört, doppelt</translation>
    </message>
    <message>
        <source>a reason has at most {0} printable characters; shorten “{words}”</source>
        <translation>ein Grund hat höchstens {0} druckbare Zeichen; kürzen Sie „{words}“</translation>
    </message>
    <message>
        <source>a reviewer&apos;s name is at most {0} printable characters; choose another</source>
        <translation>der Name eines Prüfers hat höchstens {0} druckbare Zeichen; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>a ruling needs a reviewer; give your name</source>
        <translation>ein Urteil braucht einen Prüfer; geben Sie Ihren Namen an</translation>
    </message>
    <message>
        <source>a sample needs one reviewer at least; ask for 1 or more</source>
        <translation>ein Beispiel braucht mindestens einen Prüfer; verlangen Sie 1 oder mehr</translation>
    </message>
    <message>
        <source>a share is between 0 and 1, not {0}</source>
        <translation>ein Anteil liegt zwischen 0 und 1, nicht bei {0}</translation>
    </message>
    <message>
        <source>a source needs a &apos;source_id&apos; and a &apos;source_info&apos;; add what is missing</source>
        <translation>eine Quelle braucht „source_id“ und „source_info“; ergänzen Sie, was fehlt</translation>
    </message>
    <message>
        <source>a source says this word for word</source>
        <translation>eine Quelle sagt dies Wort für Wort</translation>
    </message>
    <message>
        <source>a split takes three shares from 0 to 1, such as 0.8,0.1,0.1</source>
        <translation>eine Aufteilung braucht drei Anteile von 0 bis 1, etwa 0.8,0.1,0.1</translation>
    </message>
    <message>
        <source>a text in it is longer than any that Veridesk stores; shorten it, or ask anew</source>
        <translation>ein Text darin ist länger als alle, die Veridesk speichert; kürzen Sie ihn, oder fragen Sie neu</translation>
    </message>
    <message>
        <source>a threshold lies between 0 and 1; choose another</source>
        <translation>eine Schwelle liegt zwischen 0 und 1; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>a window of {0} tokens cannot hold parts of {1}</source>
        <translation>ein Fenster von {0} Token fasst keine Teile von {1}</translation>
    </message>
    <message>
        <source>adapter_config.json makes this an adapter to another model; merge the two (`merge_and_unload` of peft), save the whole and choose that folder</source>
        <translation>adapter_config.json macht dies zu einem Zusatz eines anderen Modells; vereinigen Sie beide (`merge_and_unload` von peft), speichern Sie das Ganze und wählen Sie diesen Ordner</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an empty output carries no mark</source>
        <translation>eine leere Ausgabe trägt keine Markierung</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>another program holds the file; close it and try again</source>
        <translation>ein anderes Programm hält die Datei; schließen Sie es, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>answers that are empty or no text were left out; others of their row were kept</source>
        <translation>Antworten, die leer oder kein Text sind, wurden ausgelassen; andere ihrer Zeile blieben</translation>
    </message>
    <message>
        <source>at least 1 and at most {0} backups are kept; give such a number</source>
        <translation>mindestens 1 und höchstens {0} Sicherungen werden behalten; geben Sie eine solche Zahl an</translation>
    </message>
    <message>
        <source>backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>badly written</source>
        <translation>schlecht geschrieben</translation>
    </message>
    <message>
        <source>breaks the chain (hash differs)</source>
        <translation>bricht die Kette (Prüfsumme weicht ab)</translation>
    </message>
    <message>
        <source>broken JSON ({error}); write one object a line</source>
        <translation>kaputtes JSON ({error}); schreiben Sie ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>broken JSON at {0}: {1}; correct the row or leave it out</source>
        <translation>kaputtes JSON bei {0}: {1}; berichtigen Sie die Zeile, oder lassen Sie sie weg</translation>
    </message>
    <message>
        <source>byte {0} of the row (0x{1}) is no UTF-8; save the file as UTF-8</source>
        <translation>Byte {0} der Zeile (0x{1}) ist kein UTF-8; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>cannot be read: {error}</source>
        <translation>kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>chain of rulings</source>
        <translation>Kette der Urteile</translation>
    </message>
    <message>
        <source>checking decisions</source>
        <translation>Urteile werden geprüft</translation>
    </message>
    <message>
        <source>choosing samples</source>
        <translation>Beispiele werden gewählt</translation>
    </message>
    <message>
        <source>compressed with bzip2; unpack it first</source>
        <translation>mit bzip2 gepackt; entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>compressed with xz; unpack it first</source>
        <translation>mit xz gepackt; entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>config.json and the weights do not make a {0} model ({1}); get the model anew</source>
        <translation>config.json und die Gewichte ergeben kein {0}-Modell ({1}); besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>config.json names no labels; add `id2label` to it</source>
        <translation>config.json nennt keine Etiketten; ergänzen Sie `id2label`</translation>
    </message>
    <message>
        <source>config.json names {0} as the architecture; a detector is a model for token classification or for sequence classification</source>
        <translation>config.json nennt {0} als Architektur; ein Detektor ist ein Modell zur Token- oder zur Sequenzklassifikation</translation>
    </message>
    <message>
        <source>config.json says that this is a {0} model, which Veridesk does not know how to ask; choose an encoder such as ModernBERT or DeBERTa, or ONNX</source>
        <translation>laut config.json ist dies ein {0}-Modell, mit dem Veridesk nichts anfangen kann; wählen Sie einen Encoder wie ModernBERT oder DeBERTa, oder ONNX</translation>
    </message>
    <message>
        <source>config.json says {0} = {1}, which no model that can be run here has; get the model anew</source>
        <translation>config.json sagt {0} = {1}, was kein hier lauffähiges Modell hat; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>copying the backup</source>
        <translation>die Sicherung wird kopiert</translation>
    </message>
    <message>
        <source>counting prompt templates</source>
        <translation>Prompt-Vorlagen werden gezählt</translation>
    </message>
    <message>
        <source>decision {0} is no ruling on this sample</source>
        <translation>Entscheidung {0} ist kein Urteil über dieses Beispiel</translation>
    </message>
    <message>
        <source>decision {0} was changed or removed after it was made, so this project proves nothing any more; restore it from a backup, and export that</source>
        <translation>Entscheidung {0} wurde nach ihrer Abgabe geändert oder entfernt, daher beweist dieses Projekt nichts mehr; stellen Sie es aus einer Sicherung wieder her, und exportieren Sie diese</translation>
    </message>
    <message>
        <source>differs too little from the original</source>
        <translation>unterscheidet sich zu wenig vom Original</translation>
    </message>
    <message>
        <source>does not follow the row before it (previous_hash differs)</source>
        <translation>folgt nicht auf die Zeile davor (previous_hash weicht ab)</translation>
    </message>
    <message>
        <source>does not name the sample that the decision is on</source>
        <translation>nennt nicht das Beispiel, dem die Entscheidung gilt</translation>
    </message>
    <message>
        <source>does not name {0}</source>
        <translation>nennt {0} nicht</translation>
    </message>
    <message>
        <source>done in {0} s</source>
        <translation>fertig in {0} s</translation>
    </message>
    <message>
        <source>empty or reversed span {0}..{1}</source>
        <translation>leere oder verkehrte Stelle {0}..{1}</translation>
    </message>
    <message>
        <source>exactly the verdict &apos;corrected&apos; carries a corrected output</source>
        <translation>genau das Urteil „corrected“ trägt eine korrigierte Ausgabe</translation>
    </message>
    <message>
        <source>files left out: {0}</source>
        <translation>ausgelassene Dateien: {0}</translation>
    </message>
    <message>
        <source>folder of keys</source>
        <translation>Ordner der Schlüssel</translation>
    </message>
    <message>
        <source>give the filter a name of at most {0} printable characters</source>
        <translation>geben Sie dem Filter einen Namen aus höchstens {0} druckbaren Zeichen</translation>
    </message>
    <message>
        <source>has a key twice</source>
        <translation>enthält einen Schlüssel doppelt</translation>
    </message>
    <message>
        <source>has a mark that stands against it; such samples were to be left out</source>
        <translation>hat eine Markierung dagegen; solche Beispiele sollten wegbleiben</translation>
    </message>
    <message>
        <source>has another id than in {0} line {1}</source>
        <translation>hat eine andere Kennung als in {0} Zeile {1}</translation>
    </message>
    <message>
        <source>has another id than the record it was imported from</source>
        <translation>hat eine andere Kennung als der Eintrag, aus dem es importiert wurde</translation>
    </message>
    <message>
        <source>has no prompt</source>
        <translation>hat keinen Prompt</translation>
    </message>
    <message>
        <source>has {0} agreeing reviewers, but {1} were asked for</source>
        <translation>hat {0} einige Prüfer, verlangt waren {1}</translation>
    </message>
    <message>
        <source>holds a flag of a detector run that the manifest does not name</source>
        <translation>enthält eine Beanstandung eines Detektorlaufs, den das Manifest nicht nennt</translation>
    </message>
    <message>
        <source>holds a flag whose span is empty</source>
        <translation>enthält eine Beanstandung mit leerer Stelle</translation>
    </message>
    <message>
        <source>holds a number that JSON does not know</source>
        <translation>enthält eine Zahl, die JSON nicht kennt</translation>
    </message>
    <message>
        <source>holds a row that {0} holds already</source>
        <translation>enthält eine Zeile, die {0} schon enthält</translation>
    </message>
    <message>
        <source>holds a sample that another row holds already</source>
        <translation>enthält ein Beispiel, das eine andere Zeile schon enthält</translation>
    </message>
    <message>
        <source>holds another kind of message than an in-toto statement</source>
        <translation>enthält eine andere Art von Nachricht als eine in-toto-Erklärung</translation>
    </message>
    <message>
        <source>holds decision {0} where decision {1} belongs</source>
        <translation>enthält Entscheidung {0}, wo Entscheidung {1} hingehört</translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation>enthält ein halbes Zeichen</translation>
    </message>
    <message>
        <source>holds {0} signatures where one belongs</source>
        <translation>enthält {0} Signaturen, wo eine hingehört</translation>
    </message>
    <message>
        <source>import the original files again, then save with --salvage: they find each other</source>
        <translation>importieren Sie die ursprünglichen Dateien neu, dann speichern Sie mit --salvage: sie finden einander</translation>
    </message>
    <message>
        <source>import {0} was taken back before; nothing is left of it</source>
        <translation>Import {0} wurde schon zurückgenommen; nichts ist davon übrig</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>is given as {0}, but by the decisions it is {1}</source>
        <translation>ist als {0} angegeben, nach den Urteilen aber {1}</translation>
    </message>
    <message>
        <source>is neither a ruling nor an undo</source>
        <translation>ist weder ein Urteil noch eine Rücknahme</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>is no public key for Ed25519</source>
        <translation>ist kein öffentlicher Schlüssel für Ed25519</translation>
    </message>
    <message>
        <source>is no row of {0}</source>
        <translation>ist keine Zeile von {0}</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ist kein UTF-8</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>is unsure</source>
        <translation>ist unsicher</translation>
    </message>
    <message>
        <source>is wrong somewhere, but no span is marked</source>
        <translation>ist irgendwo falsch, aber keine Stelle ist markiert</translation>
    </message>
    <message>
        <source>is {0}, which this file does not hold</source>
        <translation>ist {0}, was diese Datei nicht enthält</translation>
    </message>
    <message>
        <source>it cannot be opened: {error}</source>
        <translation>es lässt sich nicht öffnen: {error}</translation>
    </message>
    <message>
        <source>its labels have no names; LABEL_1 is taken for “not supported”</source>
        <translation>seine Etiketten haben keine Namen; LABEL_1 gilt als „nicht belegt“</translation>
    </message>
    <message>
        <source>its output is not one text of its record</source>
        <translation>seine Ausgabe ist nicht ein Text seines Eintrags</translation>
    </message>
    <message>
        <source>its output stands in several places of its record</source>
        <translation>seine Ausgabe steht an mehreren Stellen seines Eintrags</translation>
    </message>
    <message>
        <source>its record holds other samples that are not exported</source>
        <translation>sein Eintrag enthält andere Beispiele, die nicht exportiert werden</translation>
    </message>
    <message>
        <source>its record is no JSON</source>
        <translation>sein Eintrag ist kein JSON</translation>
    </message>
    <message>
        <source>its record is not in the project</source>
        <translation>sein Eintrag ist nicht im Projekt</translation>
    </message>
    <message>
        <source>its statement is not one on a delivery of Veridesk</source>
        <translation>ihre Erklärung gilt keiner Lieferung von Veridesk</translation>
    </message>
    <message>
        <source>its statement is not written as Veridesk writes it</source>
        <translation>ihre Erklärung ist nicht geschrieben, wie Veridesk sie schreibt</translation>
    </message>
    <message>
        <source>its words and figures are in the sources</source>
        <translation>seine Wörter und Zahlen stehen in den Quellen</translation>
    </message>
    <message>
        <source>judging flags</source>
        <translation>Beanstandungen werden beurteilt</translation>
    </message>
    <message>
        <source>known names</source>
        <translation>bekannte Namen</translation>
    </message>
    <message>
        <source>labels say supported although parts of the output are marked; the marks count</source>
        <translation>Etiketten sagen belegt, obwohl Teile der Ausgabe markiert sind; die Markierungen zählen</translation>
    </message>
    <message>
        <source>labels that say neither supported nor hallucinated were left out</source>
        <translation>Etiketten, die weder belegt noch halluziniert sagen, wurden ausgelassen</translation>
    </message>
    <message>
        <source>latest unopposed</source>
        <translation>letztes unwidersprochenes</translation>
    </message>
    <message>
        <source>learning prompt templates</source>
        <translation>Prompt-Vorlagen werden gelernt</translation>
    </message>
    <message>
        <source>left out {0}</source>
        <translation>{0} ausgelassen</translation>
    </message>
    <message>
        <source>left out: {error}</source>
        <translation>ausgelassen: {error}</translation>
    </message>
    <message>
        <source>list of {{start: int, end: int, kind: string, origin: string, reason: string|null}}</source>
        <translation>Liste von {{start: int, end: int, kind: string, origin: string, reason: string|null}}</translation>
    </message>
    <message>
        <source>looking at the {0}</source>
        <translation>{0} wird angesehen</translation>
    </message>
    <message>
        <source>looking the backup over</source>
        <translation>die Sicherung wird durchgesehen</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>making it searchable</source>
        <translation>wird durchsuchbar gemacht</translation>
    </message>
    <message>
        <source>mapped by hand</source>
        <translation>von Hand zugeordnet</translation>
    </message>
    <message>
        <source>marked words that do not stand in the output were left out</source>
        <translation>markierte Wörter, die nicht in der Ausgabe stehen, wurden ausgelassen</translation>
    </message>
    <message>
        <source>marks is no list; give a list of objects with start, end and kind</source>
        <translation>marks ist keine Liste; geben Sie eine Liste von Objekten mit start, end und kind</translation>
    </message>
    <message>
        <source>marks on other texts than the output were left out</source>
        <translation>Markierungen an anderen Texten als der Ausgabe wurden ausgelassen</translation>
    </message>
    <message>
        <source>marks that lie outside the output were left out</source>
        <translation>Markierungen außerhalb der Ausgabe wurden ausgelassen</translation>
    </message>
    <message>
        <source>marks that the annotator rejected or skipped were left out</source>
        <translation>Markierungen, die der Annotator verwarf oder übersprang, wurden ausgelassen</translation>
    </message>
    <message>
        <source>marks whose words stand elsewhere in the output were left out</source>
        <translation>Markierungen, deren Wörter anderswo in der Ausgabe stehen, wurden ausgelassen</translation>
    </message>
    <message>
        <source>marks without a start and an end were left out</source>
        <translation>Markierungen ohne Anfang und Ende wurden ausgelassen</translation>
    </message>
    <message>
        <source>meta_json {error}</source>
        <translation>meta_json {error}</translation>
    </message>
    <message>
        <source>meta_json.decision_hash differs from {0}</source>
        <translation>meta_json.decision_hash weicht von {0} ab</translation>
    </message>
    <message>
        <source>meta_json.foreign_ids does not go with sources</source>
        <translation>meta_json.foreign_ids passt nicht zu sources</translation>
    </message>
    <message>
        <source>meta_json.{0} differs from {1}</source>
        <translation>meta_json.{0} weicht von {1} ab</translation>
    </message>
    <message>
        <source>more text follows the end of the array; put all rows into one array</source>
        <translation>nach dem Ende der Liste folgt weiterer Text; fassen Sie alle Zeilen in einer Liste zusammen</translation>
    </message>
    <message>
        <source>names a sample, but withholds the decision on it</source>
        <translation>nennt ein Beispiel, hält aber das Urteil darüber zurück</translation>
    </message>
    <message>
        <source>names another key than the one in {0}</source>
        <translation>nennt einen anderen Schlüssel als den in {0}</translation>
    </message>
    <message>
        <source>names another reviewer than {0}</source>
        <translation>nennt einen anderen Prüfer als {0}</translation>
    </message>
    <message>
        <source>names the file {0}, which lies outside the folder</source>
        <translation>nennt die Datei {0}, die außerhalb des Ordners liegt</translation>
    </message>
    <message>
        <source>names the file {0}, which this export does not have</source>
        <translation>nennt die Datei {0}, die dieser Export nicht hat</translation>
    </message>
    <message>
        <source>names the sample otherwise than line {0} does</source>
        <translation>nennt das Beispiel anders als Zeile {0}</translation>
    </message>
    <message>
        <source>no backup could be made ({0}); check the folder&apos;s rights</source>
        <translation>es konnte keine Sicherung erstellt werden ({0}); prüfen Sie die Rechte des Ordners</translation>
    </message>
    <message>
        <source>no backup could be written to {0} ({1}); check its rights and the disk</source>
        <translation>nach {0} konnte keine Sicherung geschrieben werden ({1}); prüfen Sie die Rechte und den Datenträger</translation>
    </message>
    <message>
        <source>no decision in {0} is on this sample</source>
        <translation>kein Urteil in {0} gilt diesem Beispiel</translation>
    </message>
    <message>
        <source>no detector has looked at this project yet; run `veridesk flag` first</source>
        <translation>noch hat kein Detektor dieses Projekt angesehen; führen Sie zuerst `veridesk flag` aus</translation>
    </message>
    <message>
        <source>no file is named; name the files to import</source>
        <translation>keine Datei ist genannt; nennen Sie die zu importierenden Dateien</translation>
    </message>
    <message>
        <source>no key looks like the output</source>
        <translation>kein Schlüssel sieht nach der Ausgabe aus</translation>
    </message>
    <message>
        <source>{0} and {n1} more files</source>
        <translation>{0} und {n1} weitere Dateien</translation>
    </message>
    <message>
        <source>{0} has {n1} bytes, more than the {n2} that are read; choose the folder of another model</source>
        <translation>{0} hat {n1} Byte, mehr als die {n2}, die gelesen werden; wählen Sie den Ordner eines anderen Modells</translation>
    </message>
    <message>
        <source>{0} holds more than {n1} data files; name a folder in it</source>
        <translation>{0} enthält mehr als {n1} Datendateien; nennen Sie einen Ordner darin</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>All of it was signed with the key {what} ({0}), and not changed since.</source>
        <translation>Alles wurde mit dem Schlüssel signiert, {what} ({0}), und seither nicht geändert.</translation>
    </message>
    <message>
        <source>no passage says this; the closest is ‘{0}’</source>
        <translation>keine Stelle sagt dies; am nächsten kommt ‘{0}’</translation>
    </message>
    <message>
        <source>no row has the key {0}; the keys are: {1}</source>
        <translation>keine Zeile hat den Schlüssel {0}; die Schlüssel sind: {1}</translation>
    </message>
    <message>
        <source>no row has the output&apos;s key; the keys are: {0}</source>
        <translation>keine Zeile hat den Schlüssel der Ausgabe; die Schlüssel sind: {0}</translation>
    </message>
    <message>
        <source>no sample has the id {0}; `veridesk queue` lists the ids</source>
        <translation>kein Beispiel hat die Kennung {0}; `veridesk queue` listet die Kennungen auf</translation>
    </message>
    <message>
        <source>no shape is called {0}; name some of: {1}</source>
        <translation>keine Form heißt {0}; nennen Sie einige von: {1}</translation>
    </message>
    <message>
        <source>no source has the id {0}; add it to the files of sources</source>
        <translation>keine Quelle hat die Kennung {0}; fügen Sie sie den Dateien der Quellen hinzu</translation>
    </message>
    <message>
        <source>no source has the source_id {0}; import the whole source_info.jsonl with it</source>
        <translation>keine Quelle hat die source_id {0}; importieren Sie die ganze source_info.jsonl mit</translation>
    </message>
    <message>
        <source>no source passage says this; its words stand far apart there</source>
        <translation>keine Stelle der Quellen sagt dies; die Wörter stehen dort weit auseinander</translation>
    </message>
    <message>
        <source>no source speaks of this</source>
        <translation>keine Quelle spricht davon</translation>
    </message>
    <message>
        <source>no writing</source>
        <translation>kein Schreiben</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not found, but the sources were not read to their end</source>
        <translation>nicht gefunden, aber die Quellen wurden nicht bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>not found, but {0}</source>
        <translation>nicht gefunden, aber {0}</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>nothing in it that a source could support</source>
        <translation>nichts darin, was eine Quelle stützen könnte</translation>
    </message>
    <message>
        <source>nothing in {0} can be read; restore a backup</source>
        <translation>nichts in {0} lässt sich lesen; stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
        <source>nothing was changed; accept the output as it is instead</source>
        <translation>nichts wurde geändert; nehmen Sie die Ausgabe stattdessen unverändert an</translation>
    </message>
    <message>
        <source>numbers that are NaN or infinite were read as null; JSON has no such numbers</source>
        <translation>Zahlen, die NaN oder unendlich sind, wurden als null gelesen; JSON hat keine solchen Zahlen</translation>
    </message>
    <message>
        <source>off the question</source>
        <translation>geht an der Frage vorbei</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>Auslassung</translation>
    </message>
    <message>
        <source>onnxruntime and tokenizers are not installed; install Veridesk again with them</source>
        <translation>onnxruntime und tokenizers sind nicht installiert; installieren Sie Veridesk neu mit ihnen</translation>
    </message>
    <message>
        <source>original_output belongs to corrected rows, and only to them</source>
        <translation>original_output gehört zu korrigierten Zeilen, und nur zu diesen</translation>
    </message>
    <message>
        <source>putting the backup in place</source>
        <translation>die Sicherung wird eingesetzt</translation>
    </message>
    <message>
        <source>python hook</source>
        <translation>Python-Haken</translation>
    </message>
    <message>
        <source>reading stopped: {error}; check the disk and import again</source>
        <translation>das Lesen brach ab: {error}; prüfen Sie den Datenträger, und importieren Sie noch einmal</translation>
    </message>
    <message>
        <source>redoes decision {0}, which is not what was undone</source>
        <translation>wiederholt Entscheidung {0}, die nicht die zurückgenommene ist</translation>
    </message>
    <message>
        <source>restore the newest backup, or save what can be read with --salvage</source>
        <translation>stellen Sie die neueste Sicherung wieder her, oder speichern Sie mit --salvage, was sich lesen lässt</translation>
    </message>
    <message>
        <source>rests on decision {0}, but decision {1} stands</source>
        <translation>beruht auf Entscheidung {0}, aber Entscheidung {1} gilt</translation>
    </message>
    <message>
        <source>rests on decision {0}, which was undone later</source>
        <translation>beruht auf Entscheidung {0}, die später zurückgenommen wurde</translation>
    </message>
    <message>
        <source>rows that are not what their sample_id says were imported as new samples</source>
        <translation>Zeilen, die nicht sind, was ihre sample_id sagt, wurden als neue Beispiele importiert</translation>
    </message>
    <message>
        <source>rows with the same key twice were read as every reader does: the last one counts</source>
        <translation>Zeilen mit doppeltem Schlüssel wurden wie von jedem Leser gelesen: der letzte zählt</translation>
    </message>
    <message>
        <source>run {0} cannot be compared with itself; name another one</source>
        <translation>Lauf {0} lässt sich nicht mit sich selbst vergleichen; nennen Sie einen anderen</translation>
    </message>
    <message>
        <source>sample {0} was changed outside Veridesk after it was imported; restore the project from a backup, and export that</source>
        <translation>Beispiel {0} wurde nach dem Import außerhalb von Veridesk geändert; stellen Sie das Projekt aus einer Sicherung wieder her, und exportieren Sie diese</translation>
    </message>
    <message>
        <source>save the model as safetensors (`save_pretrained` of a recent transformers does) or as ONNX</source>
        <translation>speichern Sie das Modell als safetensors (`save_pretrained` neuerer transformers tut es) oder als ONNX</translation>
    </message>
    <message>
        <source>schema version {0} is none of ours</source>
        <translation>Schemaversion {0} ist keine von unseren</translation>
    </message>
    <message>
        <source>sealing the folder</source>
        <translation>der Ordner wird versiegelt</translation>
    </message>
    <message>
        <source>seconds is no number; leave it out where it is not known</source>
        <translation>seconds ist keine Zahl; lassen Sie es weg, wo es nicht bekannt ist</translation>
    </message>
    <message>
        <source>several samples have the id {0}; name one by its sample_id, which `veridesk queue --json` lists</source>
        <translation>mehrere Beispiele haben die Kennung {0}; nennen Sie eines nach seiner sample_id, die `veridesk queue --json` auflistet</translation>
    </message>
    <message>
        <source>shares a source with {0}, so that one leaks into the other</source>
        <translation>teilt eine Quelle mit {0}, sodass eins ins andere durchsickert</translation>
    </message>
    <message>
        <source>signed by key {0}…, which came with the delivery</source>
        <translation>signiert mit dem Schlüssel {0}…, der mit der Lieferung kam</translation>
    </message>
    <message>
        <source>signed by the key you named, {0}…</source>
        <translation>signiert mit dem von Ihnen genannten Schlüssel, {0}…</translation>
    </message>
    <message>
        <source>source defective</source>
        <translation>Quelle fehlerhaft</translation>
    </message>
    <message>
        <source>source {0} has no text; export the project again</source>
        <translation>Quelle {0} hat keinen Text; exportieren Sie das Projekt neu</translation>
    </message>
    <message>
        <source>sources[{0}] was edited (its text does not fit its id)</source>
        <translation>sources[{0}] wurde bearbeitet (der Text passt nicht zur Kennung)</translation>
    </message>
    <message>
        <source>splits by seed {0}: {1}; {2} groups of shared sources, the largest of {3} samples</source>
        <translation>Aufteilung mit Startwert {0}: {1}; {2} Gruppen gemeinsamer Quellen, die größte mit {3} Beispielen</translation>
    </message>
    <message>
        <source>standing rulings</source>
        <translation>geltende Urteile</translation>
    </message>
    <message>
        <source>taking the import back</source>
        <translation>der Import wird zurückgenommen</translation>
    </message>
    <message>
        <source>that came with the delivery</source>
        <translation>der mit der Lieferung kam</translation>
    </message>
    <message>
        <source>the array is not closed; get the whole file</source>
        <translation>die Liste ist nicht geschlossen; besorgen Sie die ganze Datei</translation>
    </message>
    <message>
        <source>the backup could not be put in place ({0}); check the folder&apos;s rights</source>
        <translation>die Sicherung konnte nicht eingesetzt werden ({0}); prüfen Sie die Rechte des Ordners</translation>
    </message>
    <message>
        <source>the calibration in {0} was fitted for another network; install Veridesk again, or fit it anew with python3 -m veridesk.flagging.calibrate</source>
        <translation>die Kalibrierung in {0} gehört zu einem anderen Netz; installieren Sie Veridesk neu, oder passen Sie sie mit python3 -m veridesk.flagging.calibrate neu an</translation>
    </message>
    <message>
        <source>the claim is too long for this model</source>
        <translation>die Aussage ist für dieses Modell zu lang</translation>
    </message>
    <message>
        <source>the claim says ‘{0}’, the source says it without</source>
        <translation>die Aussage sagt ‘{0}’, die Quelle sagt es ohne</translation>
    </message>
    <message>
        <source>the claim says ‘{0}’, the source says ‘{1}’</source>
        <translation>die Aussage sagt ‘{0}’, die Quelle sagt ‘{1}’</translation>
    </message>
    <message>
        <source>the closest passage says otherwise: ‘{0}’</source>
        <translation>die nächstliegende Stelle sagt etwas anderes: ‘{0}’</translation>
    </message>
    <message>
        <source>the compressed data is broken from here on; get the file again, what came before is kept</source>
        <translation>die gepackten Daten sind ab hier kaputt; besorgen Sie die Datei neu, was davor kam, bleibt</translation>
    </message>
    <message>
        <source>the compressed file is cut off here; get the file again, what came before is kept</source>
        <translation>die gepackte Datei ist hier abgeschnitten; besorgen Sie die Datei neu, was davor kam, bleibt</translation>
    </message>
    <message>
        <source>the corrected output is empty; reject the sample instead</source>
        <translation>die korrigierte Ausgabe ist leer; lehnen Sie das Beispiel stattdessen ab</translation>
    </message>
    <message>
        <source>the corrected output was edited (it does not fit its decision)</source>
        <translation>die korrigierte Ausgabe wurde bearbeitet (sie passt nicht zum Urteil)</translation>
    </message>
    <message>
        <source>the decision has another number inside than outside</source>
        <translation>die Entscheidung hat innen eine andere Nummer als außen</translation>
    </message>
    <message>
        <source>the decision was edited after it was made (digest differs)</source>
        <translation>die Entscheidung wurde nach ihrer Abgabe bearbeitet (digest weicht ab)</translation>
    </message>
    <message>
        <source>the detector answered what is no answer</source>
        <translation>der Detektor antwortete, was keine Antwort ist</translation>
    </message>
    <message>
        <source>the detector could not be tried: {error}; try again</source>
        <translation>der Detektor konnte nicht ausprobiert werden: {error}; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the detector process could not be used: {error}; try again</source>
        <translation>der Detektorprozess konnte nicht benutzt werden: {error}; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the detector process did not say what it is</source>
        <translation>der Detektorprozess sagte nicht, was er ist</translation>
    </message>
    <message>
        <source>the detector process ended by itself (exit code {0})</source>
        <translation>der Detektorprozess endete von selbst (Code {0})</translation>
    </message>
    <message>
        <source>the detector took longer than {0} seconds</source>
        <translation>der Detektor brauchte länger als {0} Sekunden</translation>
    </message>
    <message>
        <source>the detector&apos;s tokenizer has no [CLS] and [SEP]; install Veridesk again</source>
        <translation>der Tokenizer des Detektors hat kein [CLS] und [SEP]; installieren Sie Veridesk neu</translation>
    </message>
    <message>
        <source>the detector&apos;s tokenizer {0} cannot be read ({error}); install Veridesk again</source>
        <translation>der Tokenizer {0} des Detektors kann nicht gelesen werden ({error}); installieren Sie Veridesk neu</translation>
    </message>
    <message>
        <source>the detector&apos;s weights in {0} cannot be read ({error}); install Veridesk again, or fit them anew with python3 -m veridesk.flagging.fit</source>
        <translation>die Gewichte des Detektors in {0} können nicht gelesen werden ({error}); installieren Sie Veridesk neu, oder passen Sie sie mit python3 -m veridesk.flagging.fit neu an</translation>
    </message>
    <message>
        <source>the detector&apos;s weights lack {0}; fit them anew with python3 -m veridesk.flagging.fit</source>
        <translation>den Gewichten des Detektors fehlt {0}; passen Sie sie mit python3 -m veridesk.flagging.fit neu an</translation>
    </message>
    <message>
        <source>the disk has no room for a copy of {0} MB; free some space</source>
        <translation>für eine Kopie von {0} MB ist kein Platz; machen Sie welchen frei</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again, nothing was half written</source>
        <translation>der Datenträger ist voll; machen Sie Platz frei, und versuchen Sie es noch einmal, nichts wurde halb geschrieben</translation>
    </message>
    <message>
        <source>the disk is full; free some space, or export {0} elsewhere</source>
        <translation>der Datenträger ist voll; machen Sie Platz frei, oder exportieren Sie {0} anderswohin</translation>
    </message>
    <message>
        <source>the export stands in {0}, but the project did not note it: {error}</source>
        <translation>der Export steht in {0}, aber das Projekt hat ihn nicht vermerkt: {error}</translation>
    </message>
    <message>
        <source>the file cannot be opened; check that the folder exists and may be written to</source>
        <translation>die Datei lässt sich nicht öffnen; prüfen Sie, ob der Ordner besteht und beschrieben werden darf</translation>
    </message>
    <message>
        <source>the file ends in the middle of this row; get the whole file</source>
        <translation>die Datei endet mitten in dieser Zeile; besorgen Sie die ganze Datei</translation>
    </message>
    <message>
        <source>the file holds only sources; name RAGTruth&apos;s response.jsonl with it</source>
        <translation>die Datei enthält nur Quellen; nennen Sie die response.jsonl von RAGTruth mit</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the filter lets none of the {n0} accepted and corrected samples through; loosen it</source>
        <translation>der Filter lässt keines der {n0} angenommenen und korrigierten Beispiele durch; lockern Sie ihn</translation>
    </message>
    <message>
        <source>the guidelines have {n0} characters, at most {n1} fit; shorten them</source>
        <translation>der Leitfaden hat {n0} Zeichen, höchstens {n1} passen; kürzen Sie ihn</translation>
    </message>
    <message>
        <source>the prompt does not fit this model and was not shown to it</source>
        <translation>der Prompt passt nicht in dieses Modell und wurde ihm nicht gezeigt</translation>
    </message>
    <message>
        <source>the record has {n0} bytes; it is in the export as it was imported</source>
        <translation>der Eintrag hat {n0} Byte; er steht im Export, wie er importiert wurde</translation>
    </message>
    <message>
        <source>the weights have {n0} bytes, more than the {n1} that are read; choose a smaller model</source>
        <translation>die Gewichte haben {n0} Byte, mehr als die {n1}, die gelesen werden; wählen Sie ein kleineres Modell</translation>
    </message>
    <message>
        <source>there are no two detector runs to compare; flag the samples with another detector first</source>
        <translation>es gibt keine zwei Detektorläufe zum Vergleichen; lassen Sie die Beispiele zuerst von einem anderen Detektor prüfen</translation>
    </message>
    <message>
        <source>there is no detector called {0}, and no folder; known are: {1}</source>
        <translation>es gibt keinen Detektor namens {0} und keinen solchen Ordner; bekannt sind: {1}</translation>
    </message>
    <message>
        <source>the detector needs more than the {0} GB it may use</source>
        <translation>der Detektor braucht mehr als die {0} GB, die er nutzen darf</translation>
    </message>
    <message>
        <source> and {n0} more</source>
        <translation> und {n0} weitere</translation>
    </message>
    <message>
        <source> by accident</source>
        <translation> durch Zufall</translation>
    </message>
    <message>
        <source>(no prompt)</source>
        <translation>(kein Prompt)</translation>
    </message>
    <message>
        <source>(prompts without a shared beginning or end)</source>
        <translation>(Prompts ohne gemeinsamen Anfang oder Schluss)</translation>
    </message>
    <message>
        <source>Alpaca</source>
        <translation>Alpaca</translation>
    </message>
    <message>
        <source>Axolotl chat_template</source>
        <translation>Axolotl chat_template</translation>
    </message>
    <message>
        <source>LettuceDetect</source>
        <translation>LettuceDetect</translation>
    </message>
    <message>
        <source>OpenAI messages</source>
        <translation>OpenAI-Nachrichten</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Passthrough</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>RAGTruth</source>
        <translation>RAGTruth</translation>
    </message>
    <message>
        <source>TRL DPO</source>
        <translation>TRL DPO</translation>
    </message>
    <message>
        <source>TRL KTO</source>
        <translation>TRL KTO</translation>
    </message>
    <message>
        <source>TRL SFT, messages</source>
        <translation>TRL SFT, Nachrichten</translation>
    </message>
    <message>
        <source>TRL SFT, prompt and completion</source>
        <translation>TRL SFT, Prompt und Antwort</translation>
    </message>
    <message>
        <source>Veridesk JSONL</source>
        <translation>Veridesk JSONL</translation>
    </message>
    <message>
        <source>What {n0} of the decisions say: they are on samples that are not in the delivery, and appear by their hashes only.</source>
        <translation>Was {n0} der Urteile sagen: Sie gelten Beispielen, die nicht in der Lieferung sind, und erscheinen nur als Prüfsummen.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>all {n0} samples</source>
        <translation>alle {n0} Beispiele</translation>
    </message>
    <message>
        <source>cannot be checked: {0} is not in the manifest</source>
        <translation>kann nicht geprüft werden: {0} steht nicht im Manifest</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widersprochen</translation>
    </message>
    <message>
        <source>conversations that end with the final text</source>
        <translation>Gespräche, die mit dem endgültigen Text enden</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>corrections as chosen, originals as rejected</source>
        <translation>Korrekturen als gewählt, Originale als abgelehnt</translation>
    </message>
    <message>
        <source>datasets folder</source>
        <translation>datasets-Ordner</translation>
    </message>
    <message>
        <source>does not list {0}, a file of a shape</source>
        <translation>führt {0} nicht auf, eine Datei einer Form</translation>
    </message>
    <message>
        <source>ends after {0} decisions with another hash than the manifest&apos;s {1}</source>
        <translation>endet nach {0} Entscheidungen mit einer anderen Prüfsumme als der des Manifests, {1}</translation>
    </message>
    <message>
        <source>error kind</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>everything is as it was exported: {words}, each resting on a standing decision; {what} in one chain, {n0} of them shown in full; {note}</source>
        <translation>alles ist wie exportiert: {words}, jede auf einem geltenden Urteil; {what} in einer Kette, {n0} davon vollständig gezeigt; {note}</translation>
    </message>
    <message>
        <source>final texts as wanted, rejected ones as unwanted</source>
        <translation>endgültige Texte als erwünscht, abgelehnte als unerwünscht</translation>
    </message>
    <message>
        <source>holds {0} rows, but {1} were exported</source>
        <translation>enthält {0} Zeilen, exportiert wurden aber {1}</translation>
    </message>
    <message>
        <source>instruction, input and output; Axolotl&apos;s alpaca, too</source>
        <translation>instruction, input und output; auch Axolotls alpaca</translation>
    </message>
    <message>
        <source>is cut off; its line feed is missing</source>
        <translation>ist abgeschnitten; der Zeilenumbruch fehlt</translation>
    </message>
    <message>
        <source>is longer than any row</source>
        <translation>ist länger als jede Zeile</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is missing: nobody signed this delivery, though you named a key</source>
        <translation>fehlt: niemand hat diese Lieferung signiert, obwohl Sie einen Schlüssel nannten</translation>
    </message>
    <message>
        <source>is missing; a folder without a manifest is no export</source>
        <translation>fehlt; ein Ordner ohne Manifest ist kein Export</translation>
    </message>
    <message>
        <source>is missing; the delivery was signed, by its manifest</source>
        <translation>fehlt; die Lieferung wurde laut Manifest signiert</translation>
    </message>
    <message>
        <source>is no plain file</source>
        <translation>ist keine einfache Datei</translation>
    </message>
    <message>
        <source>is not in the manifest</source>
        <translation>steht nicht im Manifest</translation>
    </message>
    <message>
        <source>is not the file that was signed (SHA-256 differs)</source>
        <translation>ist nicht die signierte Datei (SHA-256 weicht ab)</translation>
    </message>
    <message>
        <source>is not the one that was signed (SHA-256 differs)</source>
        <translation>ist nicht das signierte (SHA-256 weicht ab)</translation>
    </message>
    <message>
        <source>is on a sample that no row holds</source>
        <translation>gilt einem Beispiel, das keine Zeile enthält</translation>
    </message>
    <message>
        <source>is {0} bytes long, but {1} were exported</source>
        <translation>ist {0} Byte lang, exportiert wurden aber {1}</translation>
    </message>
    <message>
        <source>its counts do not add up</source>
        <translation>seine Anzahlen gehen nicht auf</translation>
    </message>
    <message>
        <source>lacks the row with id {0}, and so do the files beside it</source>
        <translation>fehlt die Zeile mit der Kennung {0}, ebenso den Dateien daneben</translation>
    </message>
    <message>
        <source>names {0}, which is written after it</source>
        <translation>nennt {0}, das danach geschrieben wird</translation>
    </message>
    <message>
        <source>no key of the rows names a source of the {n0} ids at hand; say which with --source-key KEY</source>
        <translation>kein Schlüssel der Zeilen nennt eine Quelle der vorliegenden {n0} Kennungen; sagen Sie mit --source-key KEY, welcher</translation>
    </message>
    <message>
        <source>no sample is accepted or corrected yet ({n0} pending, {n1} rejected, {n2} unsure, {n3} in conflict); rule on some first</source>
        <translation>noch ist kein Beispiel angenommen oder korrigiert ({n0} offen, {n1} abgelehnt, {n2} unsicher, {n3} strittig); beurteilen Sie zuerst einige</translation>
    </message>
    <message>
        <source>not signed, so this finds accidents, not forgers</source>
        <translation>nicht signiert, daher findet dies Versehen, keine Fälscher</translation>
    </message>
    <message>
        <source>nothing added: the files hold no usable row</source>
        <translation>nichts hinzugefügt: die Dateien enthalten keine brauchbare Zeile</translation>
    </message>
    <message>
        <source>nothing added: the project holds {words} of the files already</source>
        <translation>nichts hinzugefügt: das Projekt enthält schon {words} der Dateien</translation>
    </message>
    <message>
        <source>nothing is ruled yet, so there is nothing to report: {n0} samples wait, {n1} of them are unsure; rule on some first</source>
        <translation>noch ist nichts beurteilt, also gibt es nichts zu berichten: {n0} Beispiele warten, {n1} davon sind unsicher; beurteilen Sie zuerst einige</translation>
    </message>
    <message>
        <source>original texts with the spans marked as wrong, to train a detector</source>
        <translation>ursprüngliche Texte mit den als falsch markierten Stellen, um einen Detektor zu trainieren</translation>
    </message>
    <message>
        <source>prompt template</source>
        <translation>Prompt-Vorlage</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>sample {0} is too long for one row ({n1} bytes); reject it, or filter it out</source>
        <translation>Beispiel {0} ist zu lang für eine Zeile ({n1} Byte); lehnen Sie es ab, oder filtern Sie es aus</translation>
    </message>
    <message>
        <source>says of {0} something else than was signed</source>
        <translation>sagt über {0} etwas anderes, als signiert wurde</translation>
    </message>
    <message>
        <source>says {0} {1}, but there are {2}</source>
        <translation>sagt {0} {1}, es sind aber {2}</translation>
    </message>
    <message>
        <source>signed by key {0}…, not by the one you named, {1}…</source>
        <translation>mit Schlüssel {0}… signiert, nicht mit dem von Ihnen genannten, {1}…</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>the detector {0} does not start ({error}); install Veridesk again{words}</source>
        <translation>der Detektor {0} startet nicht ({error}); installieren Sie Veridesk neu{words}</translation>
    </message>
    <message>
        <source>the detector&apos;s calibration {0} cannot be read ({error}); install Veridesk again, or fit it anew with python3 -m veridesk.flagging.calibrate</source>
        <translation>die Kalibrierung {0} des Detektors kann nicht gelesen werden ({error}); installieren Sie Veridesk neu, oder passen Sie sie mit python3 -m veridesk.flagging.calibrate neu an</translation>
    </message>
    <message>
        <source>the detector&apos;s network {0} cannot be loaded ({1}); install Veridesk again, or use the explainable detector</source>
        <translation>das Netz {0} des Detektors kann nicht geladen werden ({1}); installieren Sie Veridesk neu, oder nutzen Sie den nachvollziehbaren Detektor</translation>
    </message>
    <message>
        <source>the detector&apos;s network {0} cannot be read ({1}); install Veridesk again, or use the explainable detector</source>
        <translation>das Netz {0} des Detektors kann nicht gelesen werden ({1}); installieren Sie Veridesk neu, oder nutzen Sie den nachvollziehbaren Detektor</translation>
    </message>
    <message>
        <source>the file or its folder is read-only; copy it to a folder you may write to</source>
        <translation>die Datei oder ihr Ordner ist schreibgeschützt; kopieren Sie sie in einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>the file unpacks to more than {0} times its size, which no honest data does; unpack it yourself and import that, if you trust it</source>
        <translation>die Datei entpackt sich auf mehr als das {0}-Fache ihrer Größe, was ehrliche Daten nicht tun; entpacken Sie sie selbst, und importieren Sie das, wenn Sie ihr trauen</translation>
    </message>
    <message>
        <source>the file {0} is missing from this installation; install Veridesk again</source>
        <translation>die Datei {0} fehlt in dieser Installation; installieren Sie Veridesk neu</translation>
    </message>
    <message>
        <source>the files of sources hold no source; name .txt, .md or .jsonl</source>
        <translation>die Dateien mit Quellen enthalten keine; nennen Sie .txt, .md oder .jsonl</translation>
    </message>
    <message>
        <source>the folder holds no model.safetensors and no .onnx file; {0}</source>
        <translation>der Ordner enthält weder model.safetensors noch eine .onnx-Datei; {0}</translation>
    </message>
    <message>
        <source>the folder holds no tokenizer.json; make one with `AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)`</source>
        <translation>der Ordner enthält keine tokenizer.json; erzeugen Sie eine mit `AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)`</translation>
    </message>
    <message>
        <source>the folder holds {0} ONNX files; call the one to use model.onnx</source>
        <translation>der Ordner enthält {0} ONNX-Dateien; nennen Sie die zu nutzende model.onnx</translation>
    </message>
    <message>
        <source>the folder {0} does not exist; create it first</source>
        <translation>der Ordner {0} besteht nicht; legen Sie ihn zuerst an</translation>
    </message>
    <message>
        <source>the imported records as they were, only corrected outputs replaced</source>
        <translation>die importierten Einträge, wie sie waren, nur korrigierte Ausgaben ersetzt</translation>
    </message>
    <message>
        <source>the key {0} cannot be opened: {reason}; try again</source>
        <translation>der Schlüssel {0} lässt sich nicht öffnen: {reason}; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the key {0} cannot be read ({reason}); name a file such as signer.pub.pem, or the 64 digits of a key&apos;s id</source>
        <translation>der Schlüssel {0} kann nicht gelesen werden ({reason}); nennen Sie eine Datei wie signer.pub.pem oder die 64 Ziffern der Kennung eines Schlüssels</translation>
    </message>
    <message>
        <source>the key {0} is under a passphrase; give it, and try again</source>
        <translation>der Schlüssel {0} steht unter einer Passphrase; geben Sie sie an, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the labels of this model ({0}) cannot be told: {word}; {remedy}</source>
        <translation>die Etiketten dieses Modells ({0}) lassen sich nicht deuten: {word}; {remedy}</translation>
    </message>
    <message>
        <source>the labels of this model ({0}) do not tell supported from not supported; {remedy}</source>
        <translation>die Etiketten dieses Modells ({0}) trennen nicht belegt von nicht belegt; {remedy}</translation>
    </message>
    <message>
        <source>the least edit is a share from 0 to under 1, such as 0.005</source>
        <translation>die geringste Änderung ist ein Anteil von 0 bis unter 1, etwa 0.005</translation>
    </message>
    <message>
        <source>the line is longer than {0} bytes; shorten it</source>
        <translation>die Zeile ist länger als {0} Byte; kürzen Sie sie</translation>
    </message>
    <message>
        <source>the line is no JSON object; write one object a line</source>
        <translation>die Zeile ist kein JSON-Objekt; schreiben Sie ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>the line names no sample; give its id</source>
        <translation>die Zeile nennt kein Beispiel; geben Sie dessen Kennung an</translation>
    </message>
    <message>
        <source>the model answered with what is no number</source>
        <translation>das Modell antwortete mit etwas, das keine Zahl ist</translation>
    </message>
    <message>
        <source>the model could check no claim of this output</source>
        <translation>das Modell konnte keine Aussage dieser Ausgabe prüfen</translation>
    </message>
    <message>
        <source>the model does not have the labels that its configuration names</source>
        <translation>das Modell hat nicht die Etiketten, die seine Konfiguration nennt</translation>
    </message>
    <message>
        <source>the model finds it supported by the sources</source>
        <translation>das Modell hält es für durch die Quellen belegt</translation>
    </message>
    <message>
        <source>the model finds nothing in the sources that supports this</source>
        <translation>das Modell findet in den Quellen nichts, was dies stützt</translation>
    </message>
    <message>
        <source>the model has no token for this</source>
        <translation>das Modell hat dafür kein Token</translation>
    </message>
    <message>
        <source>the model reads the sources as saying otherwise</source>
        <translation>das Modell liest die Quellen anders</translation>
    </message>
    <message>
        <source>the model {0} does not start ({error}); try another one{words}</source>
        <translation>das Modell {0} startet nicht ({error}); versuchen Sie ein anderes{words}</translation>
    </message>
    <message>
        <source>the network {0} reads {1} and gives {2}, which is not a network of Veridesk; export it anew</source>
        <translation>das Netz {0} liest {1} und gibt {2}, was kein Netz von Veridesk ist; exportieren Sie es neu</translation>
    </message>
    <message>
        <source>the neural detector needs ONNX Runtime, which cannot be loaded ({error}); run pip install onnxruntime, or use the explainable detector</source>
        <translation>der neuronale Detektor braucht ONNX Runtime, das sich nicht laden lässt ({error}); führen Sie pip install onnxruntime aus, oder nutzen Sie den nachvollziehbaren Detektor</translation>
    </message>
    <message>
        <source>the note is no text; give a string</source>
        <translation>die Notiz ist kein Text; geben Sie eine Zeichenkette an</translation>
    </message>
    <message>
        <source>the number {0} is too large; write it as a text</source>
        <translation>die Zahl {0} ist zu groß; schreiben Sie sie als Text</translation>
    </message>
    <message>
        <source>the one sample</source>
        <translation>das eine Beispiel</translation>
    </message>
    <message>
        <source>the output holds no statement that sources could support</source>
        <translation>die Ausgabe enthält keine Aussage, die Quellen stützen könnten</translation>
    </message>
    <message>
        <source>the output is no text; give the corrected output as a string</source>
        <translation>die Ausgabe ist kein Text; geben Sie die korrigierte Ausgabe als Zeichenkette an</translation>
    </message>
    <message>
        <source>the output is too long; this part was not read</source>
        <translation>die Ausgabe ist zu lang; dieser Teil wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the passages found for it bear it out</source>
        <translation>die dafür gefundenen Stellen tragen es</translation>
    </message>
    <message>
        <source>the passphrase is too short; take {0} characters or more</source>
        <translation>die Passphrase ist zu kurz; nehmen Sie {0} Zeichen oder mehr</translation>
    </message>
    <message>
        <source>the passphrase is wrong</source>
        <translation>die Passphrase ist falsch</translation>
    </message>
    <message>
        <source>the prompt and the final text</source>
        <translation>der Prompt und der endgültige Text</translation>
    </message>
    <message>
        <source>the quotation ‘{0}’ stands in no source</source>
        <translation>das Zitat ‘{0}’ steht in keiner Quelle</translation>
    </message>
    <message>
        <source>the reason “{words}” is there twice; change one of them</source>
        <translation>der Grund „{words}“ steht zweimal da; ändern Sie einen davon</translation>
    </message>
    <message>
        <source>the record&apos;s shape is not known</source>
        <translation>die Form des Eintrags ist nicht bekannt</translation>
    </message>
    <message>
        <source>the response names no &apos;source_id&apos;; add it</source>
        <translation>die Antwort nennt keine „source_id“; ergänzen Sie sie</translation>
    </message>
    <message>
        <source>the row holds no output; a sample needs one</source>
        <translation>die Zeile enthält keine Ausgabe; ein Beispiel braucht eine</translation>
    </message>
    <message>
        <source>the row is longer than {0} MB; shorten it or split it</source>
        <translation>die Zeile ist länger als {0} MB; kürzen oder teilen Sie sie</translation>
    </message>
    <message>
        <source>the row is nested too deeply; flatten it</source>
        <translation>die Zeile ist zu tief verschachtelt; machen Sie sie flacher</translation>
    </message>
    <message>
        <source>the row is {0}, no object; each row must be one JSON object of keys</source>
        <translation>die Zeile ist {0}, kein Objekt; jede Zeile muss ein JSON-Objekt mit Schlüsseln sein</translation>
    </message>
    <message>
        <source>the row names no source under {0}; add the id of one</source>
        <translation>die Zeile nennt unter {0} keine Quelle; ergänzen Sie die Kennung einer Quelle</translation>
    </message>
    <message>
        <source>the rows are marks without the texts they belong to; put them under &apos;predictions&apos; beside &apos;context&apos;, &apos;question&apos; and &apos;answer&apos;</source>
        <translation>die Zeilen sind Markierungen ohne die Texte, zu denen sie gehören; setzen Sie sie unter „predictions“ neben „context“, „question“ und „answer“</translation>
    </message>
    <message>
        <source>the rows of dataset.jsonl as columns</source>
        <translation>die Zeilen von dataset.jsonl als Spalten</translation>
    </message>
    <message>
        <source>the rows of dataset.jsonl, one file a split</source>
        <translation>die Zeilen von dataset.jsonl, eine Datei je Teil</translation>
    </message>
    <message>
        <source>the rows, for datasets.load_from_disk</source>
        <translation>die Zeilen, für datasets.load_from_disk</translation>
    </message>
    <message>
        <source>the same in two files, responses and their sources</source>
        <translation>dasselbe in zwei Dateien, Antworten und ihre Quellen</translation>
    </message>
    <message>
        <source>the sample has no source to check against</source>
        <translation>das Beispiel hat keine Quelle, gegen die man prüfen könnte</translation>
    </message>
    <message>
        <source>the sample of that ruling was lost; import the original files again</source>
        <translation>das Beispiel zu diesem Urteil ging verloren; importieren Sie die ursprünglichen Dateien neu</translation>
    </message>
    <message>
        <source>the schema is malformed</source>
        <translation>das Schema ist fehlerhaft</translation>
    </message>
    <message>
        <source>the second text leaves no room for a source</source>
        <translation>der zweite Text lässt keinen Platz für eine Quelle</translation>
    </message>
    <message>
        <source>the shares of a split add up to 1, not to {0}; write them like 0.8,0.1,0.1</source>
        <translation>die Anteile einer Aufteilung ergeben 1, nicht {0}; schreiben Sie sie wie 0.8,0.1,0.1</translation>
    </message>
    <message>
        <source>the signature is not one by the key in {0}, or was edited afterwards</source>
        <translation>die Signatur stammt nicht vom Schlüssel in {0}, oder wurde nachträglich bearbeitet</translation>
    </message>
    <message>
        <source>the source gives no value for ‘{0}’</source>
        <translation>die Quelle nennt keinen Wert für ‘{0}’</translation>
    </message>
    <message>
        <source>the source or the expected answer</source>
        <translation>die Quelle oder die erwartete Antwort</translation>
    </message>
    <message>
        <source>the source says ‘{0} … {1}’, the claim does not</source>
        <translation>die Quelle sagt ‘{0} … {1}’, die Aussage nicht</translation>
    </message>
    <message>
        <source>the source says ‘{0}: {1}’</source>
        <translation>die Quelle sagt ‘{0}: {1}’</translation>
    </message>
    <message>
        <source>the source says ‘{0}’, the output says ‘{1}’</source>
        <translation>die Quelle sagt ‘{0}’, die Ausgabe sagt ‘{1}’</translation>
    </message>
    <message>
        <source>the source {0} in {1} {2}</source>
        <translation>die Quelle {0} in {1} {2}</translation>
    </message>
    <message>
        <source>the sources have these words, but not put together like this</source>
        <translation>die Quellen haben diese Wörter, aber nicht so zusammengesetzt</translation>
    </message>
    <message>
        <source>the sources or the expected answers</source>
        <translation>die Quellen oder die erwarteten Antworten</translation>
    </message>
    <message>
        <source>the text holds half a character at position {0}; delete it there</source>
        <translation>der Text enthält an Stelle {0} ein halbes Zeichen; löschen Sie es dort</translation>
    </message>
    <message>
        <source>the verdict is {0}; use one of {1}</source>
        <translation>das Urteil lautet {0}; nehmen Sie eines von {1}</translation>
    </message>
    <message>
        <source>the verdicts of this project were changed outside Veridesk (see decision {0}); restore it from a backup, and export that</source>
        <translation>die Urteile dieses Projekts wurden außerhalb von Veridesk geändert (siehe Entscheidung {0}); stellen Sie es aus einer Sicherung wieder her, und exportieren Sie diese</translation>
    </message>
    <message>
        <source>the {what} {0} is open to other users of this computer (mode {1}); run `chmod {2}` on it, and if somebody may have copied a key, make a new one</source>
        <translation>{what} {0} steht anderen Benutzern dieses Rechners offen (Modus {1}); führen Sie `chmod {2}` darauf aus, und falls jemand einen Schlüssel kopiert haben könnte, machen Sie einen neuen</translation>
    </message>
    <message>
        <source>there are several keys; name one of: {0}</source>
        <translation>es gibt mehrere Schlüssel; nennen Sie einen von: {0}</translation>
    </message>
    <message>
        <source>there are {0} number keys; keep at most as many reasons</source>
        <translation>es gibt {0} Zifferntasten; behalten Sie höchstens so viele Gründe</translation>
    </message>
    <message>
        <source>there is a key called {0} already; keys are never overwritten, take another name</source>
        <translation>es gibt schon einen Schlüssel namens {0}; Schlüssel werden nie überschrieben, nehmen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>there is no detector run {0}; `veridesk flags` without --run shows one</source>
        <translation>es gibt keinen Detektorlauf {0}; `veridesk flags` ohne --run zeigt einen</translation>
    </message>
    <message>
        <source>there is no detector run {0}; leave --run out to take the newest</source>
        <translation>es gibt keinen Detektorlauf {0}; ohne --run gilt der neueste</translation>
    </message>
    <message>
        <source>there is no detector run {0}; there are: {1}</source>
        <translation>es gibt keinen Detektorlauf {0}; es gibt: {1}</translation>
    </message>
    <message>
        <source>there is no import {0}; nothing was taken back</source>
        <translation>es gibt keinen Import {0}; nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>there is no key called {0}; `veridesk keys list` names those there are</source>
        <translation>es gibt keinen Schlüssel namens {0}; `veridesk keys list` nennt die vorhandenen</translation>
    </message>
    <message>
        <source>there is no key to sign with; make one with `veridesk keys new`</source>
        <translation>es gibt keinen Schlüssel zum Signieren; machen Sie einen mit `veridesk keys new`</translation>
    </message>
    <message>
        <source>there is no {0}; a sample needs an output</source>
        <translation>es gibt kein {0}; ein Beispiel braucht eine Ausgabe</translation>
    </message>
    <message>
        <source>there is nothing to redo; undo a decision first</source>
        <translation>es gibt nichts zu wiederholen; nehmen Sie zuerst ein Urteil zurück</translation>
    </message>
    <message>
        <source>there is nothing to undo; rule on a sample first</source>
        <translation>es gibt nichts zurückzunehmen; beurteilen Sie zuerst ein Beispiel</translation>
    </message>
    <message>
        <source>this delivery is signed, and checking that takes the Python package cryptography; install it with `pip install cryptography`, and try again</source>
        <translation>diese Lieferung ist signiert, und das zu prüfen braucht das Python-Paket cryptography; installieren Sie es mit `pip install cryptography`, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>this filter asks for flags or scores, but no detector has run; flag the samples first</source>
        <translation>dieser Filter fragt nach Beanstandungen oder Werten, aber kein Detektor lief; lassen Sie die Beispiele zuerst prüfen</translation>
    </message>
    <message>
        <source>this is no Veridesk project; choose a .veridesk file</source>
        <translation>dies ist kein Veridesk-Projekt; wählen Sie eine .veridesk-Datei</translation>
    </message>
    <message>
        <source>this model gives one figure ({0}) instead of telling supported from not supported; choose a model with two or three labels</source>
        <translation>dieses Modell gibt eine einzige Zahl ({0}), statt belegt von nicht belegt zu trennen; wählen Sie ein Modell mit zwei oder drei Etiketten</translation>
    </message>
    <message>
        <source>this model reads {0} tokens at a time, too few for a claim and its source; choose another one</source>
        <translation>dieses Modell liest {0} Token auf einmal, zu wenige für eine Aussage und ihre Quelle; wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>this reason needs words to stand on</source>
        <translation>dieser Grund braucht Wörter, auf denen er steht</translation>
    </message>
    <message>
        <source>this sample is no longer in the project; refresh the queue</source>
        <translation>dieses Beispiel ist nicht mehr im Projekt; laden Sie die Warteschlange neu</translation>
    </message>
    <message>
        <source>too much for this model to read at once</source>
        <translation>zu viel, als dass dieses Modell es auf einmal lesen könnte</translation>
    </message>
    <message>
        <source>true but not in the source</source>
        <translation>wahr, aber nicht in der Quelle</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>turns after the last answer were left out</source>
        <translation>Beiträge nach der letzten Antwort wurden ausgelassen</translation>
    </message>
    <message>
        <source>unanswerable</source>
        <translation>nicht beantwortbar</translation>
    </message>
    <message>
        <source>undoes decision {0}, which was undone before</source>
        <translation>nimmt Entscheidung {0} zurück, die schon zurückgenommen war</translation>
    </message>
    <message>
        <source>unknown key {0}; the keys are {1}</source>
        <translation>unbekannter Schlüssel {0}; die Schlüssel sind {1}</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>values that JSON has no form for (dates, bytes and the like) were read as text</source>
        <translation>Werte, für die JSON keine Form hat (Daten, Bytes und dergleichen), wurden als Text gelesen</translation>
    </message>
    <message>
        <source>was edited (id, prompt, original output, generator or sources do not fit sample_id)</source>
        <translation>wurde bearbeitet (Kennung, Prompt, ursprüngliche Ausgabe, Generator oder Quellen passen nicht zur sample_id)</translation>
    </message>
    <message>
        <source>was edited after it was exported (SHA-256 differs)</source>
        <translation>wurde nach dem Export bearbeitet (SHA-256 weicht ab)</translation>
    </message>
    <message>
        <source>was edited after it was written (its seal differs)</source>
        <translation>wurde nach dem Schreiben bearbeitet (das Siegel weicht ab)</translation>
    </message>
    <message>
        <source>was not there when the delivery was signed</source>
        <translation>war beim Signieren der Lieferung nicht da</translation>
    </message>
    <message>
        <source>was reformatted after it was written</source>
        <translation>wurde nach dem Schreiben umformatiert</translation>
    </message>
    <message>
        <source>was signed, but is not in the manifest any more</source>
        <translation>wurde signiert, steht aber nicht mehr im Manifest</translation>
    </message>
    <message>
        <source>was there before with another text; the first counts</source>
        <translation>war schon mit anderem Text da; der erste zählt</translation>
    </message>
    <message>
        <source>was written by a newer Veridesk (format {0}, this one knows {1}); check it with the newer version</source>
        <translation>wurde von einem neueren Veridesk geschrieben (Format {0}, dieses kennt {1}); prüfen Sie es mit der neueren Version</translation>
    </message>
    <message>
        <source>write what they mean into `id2label` of config.json, such as {0}</source>
        <translation>schreiben Sie ihre Bedeutung in `id2label` von config.json, etwa {0}</translation>
    </message>
    <message>
        <source>writing samples</source>
        <translation>Beispiele werden geschrieben</translation>
    </message>
    <message>
        <source>wrong name</source>
        <translation>falscher Name</translation>
    </message>
    <message>
        <source>wrong number or date</source>
        <translation>falsche Zahl oder falsches Datum</translation>
    </message>
    <message>
        <source>you have ruled on other samples since; undo those first, one by one</source>
        <translation>Sie haben seither andere Beispiele beurteilt; nehmen Sie diese zuerst zurück, eines nach dem anderen</translation>
    </message>
    <message>
        <source>you named</source>
        <translation>der von Ihnen genannt wurde</translation>
    </message>
    <message>
        <source>{0} (a link to a folder)</source>
        <translation>{0} (eine Verknüpfung zu einem Ordner)</translation>
    </message>
    <message>
        <source>{0} are not the marks of {1}</source>
        <translation>{0} sind nicht die Markierungen von {1}</translation>
    </message>
    <message>
        <source>{0} asks for a quantization that needs other libraries; choose the model as plain safetensors, or as ONNX</source>
        <translation>{0} verlangt eine Quantisierung, die andere Bibliotheken braucht; wählen Sie das Modell als einfaches safetensors oder als ONNX</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which a text classifier does not; choose another model</source>
        <translation>{0} verlangt {1}, was ein Textklassifikator nicht tut; wählen Sie ein anderes Modell</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check its rights</source>
        <translation>{0} kann nicht gelesen werden ({1}); prüfen Sie die Rechte</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check the folder</source>
        <translation>{0} kann nicht gelesen werden ({1}); prüfen Sie den Ordner</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check the name</source>
        <translation>{0} kann nicht gelesen werden ({1}); prüfen Sie den Namen</translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); check the folder</source>
        <translation>{0} kann nicht gelesen werden ({reason}); prüfen Sie den Ordner</translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); choose another file</source>
        <translation>{0} kann nicht gelesen werden ({reason}); wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); copy it and try again</source>
        <translation>{0} kann nicht gelesen werden ({reason}); kopieren Sie es, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>{0} cannot be read as a tokenizer; save it anew with a recent transformers</source>
        <translation>{0} lässt sich nicht als Tokenizer lesen; speichern Sie ihn neu mit einem aktuellen transformers</translation>
    </message>
    <message>
        <source>{0} cannot be used ({reason}); see to it, and try again</source>
        <translation>{0} kann nicht benutzt werden ({reason}); sehen Sie danach, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another</source>
        <translation>{0} kann nicht geschrieben werden ({1}); wählen Sie etwas anderes</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder</source>
        <translation>{0} kann nicht geschrieben werden ({1}); wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>{0} cannot be written ({reason}); choose another folder</source>
        <translation>{0} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>{0} cannot be written ({reason}); choose another place</source>
        <translation>{0} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>{0} could be the output</source>
        <translation>{0} könnte die Ausgabe sein</translation>
    </message>
    <message>
        <source>{0} could be the prompt; {1} is taken</source>
        <translation>{0} könnte der Prompt sein; {1} wird genommen</translation>
    </message>
    <message>
        <source>{0} could be the sources; {1} is taken</source>
        <translation>{0} könnten die Quellen sein; {1} wird genommen</translation>
    </message>
    <message>
        <source>{0} could not be backed up ({error}); `veridesk doctor` says more</source>
        <translation>{0} konnte nicht gesichert werden ({error}); `veridesk doctor` sagt mehr</translation>
    </message>
    <message>
        <source>{0} decisions rest on samples of this import; it stays, filter it out instead</source>
        <translation>{0} Urteile beruhen auf Beispielen dieses Imports; er bleibt, filtern Sie ihn stattdessen aus</translation>
    </message>
    <message>
        <source>{0} does not begin as JSON does; name a JSON or CSV file</source>
        <translation>{0} beginnt nicht wie JSON; nennen Sie eine JSON- oder CSV-Datei</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name</source>
        <translation>{0} besteht nicht; prüfen Sie den Namen</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name, or import a file into it</source>
        <translation>{0} besteht nicht; prüfen Sie den Namen, oder importieren Sie eine Datei hinein</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name, or restore a backup</source>
        <translation>{0} besteht nicht; prüfen Sie den Namen, oder stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
        <source>{0} has decided nothing in this project; name one of: {1}</source>
        <translation>{0} hat in diesem Projekt nichts entschieden; nennen Sie jemanden von: {1}</translation>
    </message>
    <message>
        <source>{0} has no good backup; `veridesk doctor {1} --salvage NEW` saves what can be read</source>
        <translation>{0} hat keine gute Sicherung; `veridesk doctor {1} --salvage NEW` rettet, was sich lesen lässt</translation>
    </message>
    <message>
        <source>{0} holds a key that is not for Ed25519; make one with Veridesk</source>
        <translation>{0} enthält einen Schlüssel, der nicht für Ed25519 ist; machen Sie einen mit Veridesk</translation>
    </message>
    <message>
        <source>{0} holds no JSON object; get the model anew</source>
        <translation>{0} enthält kein JSON-Objekt; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} holds no JSON that can be read; get the model anew</source>
        <translation>{0} enthält kein lesbares JSON; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} holds no answer of an assistant; leave the row out</source>
        <translation>{0} enthält keine Antwort eines Assistenten; lassen Sie die Zeile weg</translation>
    </message>
    <message>
        <source>{0} holds no config.json, so it is no model in the layout of Hugging Face; choose the folder that has config.json and tokenizer.json</source>
        <translation>{0} enthält keine config.json, ist also kein Modell im Aufbau von Hugging Face; wählen Sie den Ordner mit config.json und tokenizer.json</translation>
    </message>
    <message>
        <source>{0} holds no data file; they end in {1}, or with {2} behind that</source>
        <translation>{0} enthält keine Datendatei; sie enden auf {1} oder mit {2} dahinter</translation>
    </message>
    <message>
        <source>{0} holds what no Veridesk makes ({1}); do not trust it, ask for a new copy, or copy what is plain data in it with `veridesk doctor --salvage`</source>
        <translation>{0} enthält, was kein Veridesk macht ({1}); trauen Sie ihm nicht, bitten Sie um eine neue Kopie, oder kopieren Sie die einfachen Daten darin mit `veridesk doctor --salvage`</translation>
    </message>
    <message>
        <source>{0} holds {1} where a source&apos;s text should be</source>
        <translation>{0} enthält {1}, wo der Text einer Quelle stehen sollte</translation>
    </message>
    <message>
        <source>{0} is a file; name a new folder</source>
        <translation>{0} ist eine Datei; nennen Sie einen neuen Ordner</translation>
    </message>
    <message>
        <source>{0} is a folder; name a {1} file in it</source>
        <translation>{0} ist ein Ordner; nennen Sie eine {1}-Datei darin</translation>
    </message>
    <message>
        <source>{0} is a folder; name the files in it</source>
        <translation>{0} ist ein Ordner; nennen Sie die Dateien darin</translation>
    </message>
    <message>
        <source>{0} is a link that leaves the folder; copy the model with its links followed (`cp -rL`) and choose the copy</source>
        <translation>{0} ist eine Verknüpfung, die den Ordner verlässt; kopieren Sie das Modell mit aufgelösten Verknüpfungen (`cp -rL`), und wählen Sie die Kopie</translation>
    </message>
    <message>
        <source>{0} is broken ({1}); get the file again</source>
        <translation>{0} ist kaputt ({1}); besorgen Sie die Datei neu</translation>
    </message>
    <message>
        <source>{0} is closed; open it again</source>
        <translation>{0} ist geschlossen; öffnen Sie es wieder</translation>
    </message>
    <message>
        <source>{0} is empty</source>
        <translation>{0} ist leer</translation>
    </message>
    <message>
        <source>{0} is empty; a sample needs an output</source>
        <translation>{0} ist leer; ein Beispiel braucht eine Ausgabe</translation>
    </message>
    <message>
        <source>{0} is in a format that can run code when it is loaded, so it is not loaded; {1}</source>
        <translation>{0} hat ein Format, das beim Laden Code ausführen kann, und wird deshalb nicht geladen; {1}</translation>
    </message>
    <message>
        <source>{0} is left unread, since loading it could run code</source>
        <translation>{0} bleibt ungelesen, weil das Laden Code ausführen könnte</translation>
    </message>
    <message>
        <source>{0} is longer than {1} MB; split it</source>
        <translation>{0} ist länger als {1} MB; teilen Sie es</translation>
    </message>
    <message>
        <source>{0} is missing, which {1} names; get the model anew</source>
        <translation>{0} fehlt, was {1} nennt; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} is missing, which {1} reads; get the model anew</source>
        <translation>{0} fehlt, was {1} liest; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} is neither JSON nor a table; samples come as JSONL, JSON, CSV or TSV</source>
        <translation>{0} ist weder JSON noch eine Tabelle; Beispiele kommen als JSONL, JSON, CSV oder TSV</translation>
    </message>
    <message>
        <source>{0} is neither true nor false</source>
        <translation>{0} ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>{0} is no JSON number; write null instead</source>
        <translation>{0} ist keine JSON-Zahl; schreiben Sie stattdessen null</translation>
    </message>
    <message>
        <source>{0} is no ONNX file that can be read; get it anew</source>
        <translation>{0} ist keine lesbare ONNX-Datei; besorgen Sie sie neu</translation>
    </message>
    <message>
        <source>{0} is no Veridesk project; choose a .veridesk file</source>
        <translation>{0} ist kein Veridesk-Projekt; wählen Sie eine .veridesk-Datei</translation>
    </message>
    <message>
        <source>{0} is no backup of {1}; `veridesk backups` lists them</source>
        <translation>{0} ist keine Sicherung von {1}; `veridesk backups` listet sie auf</translation>
    </message>
    <message>
        <source>{0} is no field; the fields are {1}</source>
        <translation>{0} ist kein Feld; die Felder sind {1}</translation>
    </message>
    <message>
        <source>{0} is no finite number</source>
        <translation>{0} ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>{0} is no folder; choose the folder of a model</source>
        <translation>{0} ist kein Ordner; wählen Sie den Ordner eines Modells</translation>
    </message>
    <message>
        <source>{0} is no folder; name one that `veridesk export` wrote</source>
        <translation>{0} ist kein Ordner; nennen Sie einen, den `veridesk export` schrieb</translation>
    </message>
    <message>
        <source>{0} is no list of texts; name the key of the text</source>
        <translation>{0} ist keine Liste von Texten; nennen Sie den Schlüssel des Textes</translation>
    </message>
    <message>
        <source>{0} is no list of turns with {1} and {2}</source>
        <translation>{0} ist keine Liste von Beiträgen mit {1} und {2}</translation>
    </message>
    <message>
        <source>{0} is no lock file; delete it when no Veridesk has {1} open</source>
        <translation>{0} ist keine Sperrdatei; löschen Sie sie, wenn kein Veridesk {1} offen hat</translation>
    </message>
    <message>
        <source>{0} is no plain file; choose the folder of a model</source>
        <translation>{0} ist keine einfache Datei; wählen Sie den Ordner eines Modells</translation>
    </message>
    <message>
        <source>{0} is no report of Veridesk; choose another name</source>
        <translation>{0} ist kein Bericht von Veridesk; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{0} is no split; write shares like 0.8,0.1,0.1</source>
        <translation>{0} ist keine Aufteilung; schreiben Sie Anteile wie 0.8,0.1,0.1</translation>
    </message>
    <message>
        <source>{0} is no whole safetensors file; get the model anew</source>
        <translation>{0} ist keine ganze safetensors-Datei; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} ist keines von {1}</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text; save it as UTF-8</source>
        <translation>{0} ist kein UTF-8-Text; speichern Sie es als UTF-8</translation>
    </message>
    <message>
        <source>{0} is not a count</source>
        <translation>{0} ist keine Anzahl</translation>
    </message>
    <message>
        <source>{0} is not a hash of {1} digits</source>
        <translation>{0} ist keine Prüfsumme aus {1} Ziffern</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>{0} ist keine Liste</translation>
    </message>
    <message>
        <source>{0} is not a number</source>
        <translation>{0} ist keine Zahl</translation>
    </message>
    <message>
        <source>{0} is not a text</source>
        <translation>{0} ist kein Text</translation>
    </message>
    <message>
        <source>{0} is not a whole number</source>
        <translation>{0} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation>{0} ist kein Objekt</translation>
    </message>
    <message>
        <source>{0} is not base64</source>
        <translation>{0} ist kein base64</translation>
    </message>
    <message>
        <source>{0} is not empty; name a new folder, nothing is overwritten</source>
        <translation>{0} ist nicht leer; nennen Sie einen neuen Ordner, nichts wird überschrieben</translation>
    </message>
    <message>
        <source>{0} is not the public part of {1}; restore both from a backup, or make a new key</source>
        <translation>{0} ist nicht der öffentliche Teil von {1}; stellen Sie beide aus einer Sicherung wieder her, oder machen Sie einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>{0} is not whole ({1}); take another backup</source>
        <translation>{0} ist nicht heil ({1}); nehmen Sie eine andere Sicherung</translation>
    </message>
    <message>
        <source>{0} is of an older version; open it once for writing to bring it up</source>
        <translation>{0} ist von einer älteren Version; öffnen Sie es einmal zum Schreiben, um es anzuheben</translation>
    </message>
    <message>
        <source>{0} is open in another Veridesk; close it there, or open it read-only</source>
        <translation>{0} ist in einem anderen Veridesk offen; schließen Sie es dort, oder öffnen Sie es schreibgeschützt</translation>
    </message>
    <message>
        <source>{0} is open read-only; close the other Veridesk first</source>
        <translation>{0} ist schreibgeschützt offen; schließen Sie zuerst das andere Veridesk</translation>
    </message>
    <message>
        <source>{0} is read as what a judge says about the output</source>
        <translation>{0} wird als Urteil eines Richtermodells über die Ausgabe gelesen</translation>
    </message>
    <message>
        <source>{0} is there already; name a file to be made</source>
        <translation>{0} gibt es schon; nennen Sie eine neue Datei</translation>
    </message>
    <message>
        <source>{0} is too large for guidelines; shorten it</source>
        <translation>{0} ist für einen Leitfaden zu groß; kürzen Sie es</translation>
    </message>
    <message>
        <source>{0} is written twice</source>
        <translation>{0} ist zweimal geschrieben</translation>
    </message>
    <message>
        <source>{0} is written twice; leave one of the two out</source>
        <translation>{0} ist zweimal geschrieben; lassen Sie eines davon weg</translation>
    </message>
    <message>
        <source>{0} is {1}, no text; name the key of the prompt&apos;s text</source>
        <translation>{0} ist {1}, kein Text; nennen Sie den Schlüssel des Prompt-Textes</translation>
    </message>
    <message>
        <source>{0} is {1}, no text; name the key of the text</source>
        <translation>{0} ist {1}, kein Text; nennen Sie den Schlüssel des Textes</translation>
    </message>
    <message>
        <source>{0} is {word}</source>
        <translation>{0} ist {word}</translation>
    </message>
    <message>
        <source>{0} lacks {1}, so the model was not trained for this; choose the folder of the trained model</source>
        <translation>{0} fehlt {1}, das Modell wurde also nicht dafür trainiert; wählen Sie den Ordner des trainierten Modells</translation>
    </message>
    <message>
        <source>{0} maps nothing; write FIELD=KEY, such as output=answer</source>
        <translation>{0} ordnet nichts zu; schreiben Sie FIELD=KEY, etwa output=answer</translation>
    </message>
    <message>
        <source>{0} marks this</source>
        <translation>{0} markiert dies</translation>
    </message>
    <message>
        <source>{0} marks this as {1}</source>
        <translation>{0} markiert dies als {1}</translation>
    </message>
    <message>
        <source>{0} may be damaged: a copy of it is not whole; run `veridesk doctor`</source>
        <translation>{0} könnte beschädigt sein: eine Kopie davon ist nicht heil; führen Sie `veridesk doctor` aus</translation>
    </message>
    <message>
        <source>{0} may be {1}; it is left out unless you map it</source>
        <translation>{0} könnte {1} sein; es bleibt weg, wenn Sie es nicht zuordnen</translation>
    </message>
    <message>
        <source>{0} may not be written to; choose another folder</source>
        <translation>in {0} darf nicht geschrieben werden; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>{0} names code of its own (`{1}`), and Veridesk runs no code of models; choose a model that transformers knows by itself</source>
        <translation>{0} nennt eigenen Code (`{1}`), und Veridesk führt keinen Code von Modellen aus; wählen Sie ein Modell, das transformers von sich aus kennt</translation>
    </message>
    <message>
        <source>{0} names no file of weights; get the model anew</source>
        <translation>{0} nennt keine Datei mit Gewichten; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} names {1}, which is no safetensors file of this folder; get the model anew</source>
        <translation>{0} nennt {1}, was keine safetensors-Datei dieses Ordners ist; besorgen Sie das Modell neu</translation>
    </message>
    <message>
        <source>{0} of {1} is no share</source>
        <translation>{0} von {1} ist kein Anteil</translation>
    </message>
    <message>
        <source>{0} points elsewhere; delete it, backups go beside the project</source>
        <translation>{0} führt anderswohin; löschen Sie es, Sicherungen liegen neben dem Projekt</translation>
    </message>
    <message>
        <source>{0} points to another file; delete it, no Veridesk made it</source>
        <translation>{0} führt zu einer anderen Datei; löschen Sie es, kein Veridesk hat es gemacht</translation>
    </message>
    <message>
        <source>{0} puts nothing between a source and an output, so a model could not tell them apart; save the tokenizer anew with a recent transformers</source>
        <translation>{0} setzt nichts zwischen Quelle und Ausgabe, sodass ein Modell sie nicht trennen könnte; speichern Sie den Tokenizer neu mit einem aktuellen transformers</translation>
    </message>
    <message>
        <source>{0} wants to read {1}, which is outside of the model&apos;s folder; get the model from somebody you trust</source>
        <translation>{0} will {1} lesen, das außerhalb des Modellordners liegt; besorgen Sie das Modell von jemandem, dem Sie vertrauen</translation>
    </message>
    <message>
        <source>{0} was deleted, moved or replaced while it was open; what it held is saved in {1}, open that and go on</source>
        <translation>{0} wurde gelöscht, verschoben oder ersetzt, während es offen war; sein Inhalt ist in {1} gerettet, öffnen Sie das, und machen Sie weiter</translation>
    </message>
    <message>
        <source>{0} was filled meanwhile; name a new folder</source>
        <translation>{0} wurde inzwischen gefüllt; nennen Sie einen neuen Ordner</translation>
    </message>
    <message>
        <source>{0} was left out: a source needs an id and a text</source>
        <translation>{0} wurde ausgelassen: eine Quelle braucht eine Kennung und einen Text</translation>
    </message>
    <message>
        <source>{0} was left out: it is empty</source>
        <translation>{0} wurde ausgelassen: es ist leer</translation>
    </message>
    <message>
        <source>{0} was left out: it is no file of sources</source>
        <translation>{0} wurde ausgelassen: es ist keine Datei mit Quellen</translation>
    </message>
    <message>
        <source>{0} was left out: {reason}</source>
        <translation>{0} wurde ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>{0} was written by a newer Veridesk (schema {1}, this one knows {2}); install the newer version to open it</source>
        <translation>{0} wurde von einem neueren Veridesk geschrieben (Schema {1}, dieses kennt {2}); installieren Sie die neuere Version, um es zu öffnen</translation>
    </message>
    <message>
        <source>{0} {error}; ask the signer for the public key again</source>
        <translation>{0} {error}; bitten Sie den Unterzeichner noch einmal um den öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>{0} {error}; restore it from a backup, or make a new key</source>
        <translation>{0} {error}; stellen Sie es aus einer Sicherung wieder her, oder machen Sie einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>{0}, {1}, {2}: {3}; its labels mean {4}; it reads {n5} tokens at a time</source>
        <translation>{0}, {1}, {2}: {3}; seine Etiketten bedeuten {4}; es liest {n5} Token auf einmal</translation>
    </message>
    <message>
        <source>{0}: the file is damaged; `veridesk doctor {1}` says what can be saved, or open a backup</source>
        <translation>{0}: die Datei ist beschädigt; `veridesk doctor {1}` sagt, was zu retten ist, oder öffnen Sie eine Sicherung</translation>
    </message>
    <message>
        <source>{0}: the file is damaged; `veridesk doctor` says what can be saved, or open a backup</source>
        <translation>{0}: die Datei ist beschädigt; `veridesk doctor` sagt, was zu retten ist, oder öffnen Sie eine Sicherung</translation>
    </message>
    <message>
        <source>{0}: the header is broken ({error}); correct its first line</source>
        <translation>{0}: die Kopfzeile ist kaputt ({error}); berichtigen Sie die erste Zeile</translation>
    </message>
    <message>
        <source>{0}: two columns are called {1}; rename one of them</source>
        <translation>{0}: zwei Spalten heißen {1}; benennen Sie eine davon um</translation>
    </message>
    <message>
        <source>{0}: {1} outputs, {2} % wrong, AUROC {3}, claims {4}, F1 {5}, calibration error {6}</source>
        <translation>{0}: {1} Ausgaben, {2} % falsch, AUROC {3}, Aussagen {4}, F1 {5}, Kalibrierfehler {6}</translation>
    </message>
    <message>
        <source>{0}: {problem}; say which with --map output=KEY</source>
        <translation>{0}: {problem}; sagen Sie mit --map output=KEY, welcher</translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation>{0}; und {1} weitere</translation>
    </message>
    <message>
        <source>{0}; choose a smaller model, or allow more</source>
        <translation>{0}; wählen Sie ein kleineres Modell, oder erlauben Sie mehr</translation>
    </message>
    <message>
        <source>{0}; the source says ‘{1}’</source>
        <translation>{0}; die Quelle sagt ‘{1}’</translation>
    </message>
    <message>
        <source>{0}[{1}] lies outside its text</source>
        <translation>{0}[{1}] liegt außerhalb des Textes</translation>
    </message>
    <message>
        <source>{0}has a key {1} that no export has</source>
        <translation>{0}hat einen Schlüssel {1}, den kein Export hat</translation>
    </message>
    <message>
        <source>{0}lacks the key {1}</source>
        <translation>{0}fehlt der Schlüssel {1}</translation>
    </message>
    <message>
        <source>{0}{1} {2} in no source</source>
        <translation>{0}{1} {2} in keiner Quelle</translation>
    </message>
    <message>
        <source>{error}; see the marks of this line</source>
        <translation>{error}; siehe die Markierungen dieser Zeile</translation>
    </message>
    <message>
        <source>{n0} characters of the sources were not read</source>
        <translation>{n0} Zeichen der Quellen wurden nicht gelesen</translation>
    </message>
    <message>
        <source>{n0} claims of the output were not read</source>
        <translation>{n0} Aussagen der Ausgabe wurden nicht gelesen</translation>
    </message>
    <message>
        <source>{n0} decisions</source>
        <translation>{n0} Entscheidungen</translation>
    </message>
    <message>
        <source>{n0} left out by the filter</source>
        <translation>{n0} vom Filter ausgelassen</translation>
    </message>
    <message>
        <source>{n0} left out in conflict</source>
        <translation>{n0} als strittig ausgelassen</translation>
    </message>
    <message>
        <source>{n0} new sources</source>
        <translation>{n0} neuen Quellen</translation>
    </message>
    <message>
        <source>{n0} of {n1} ruled samples are wrong: {2} % (95 % interval {3} to {4} %)</source>
        <translation>{n0} von {n1} beurteilten Beispielen sind falsch: {2} % (95-%-Intervall {3} bis {4} %)</translation>
    </message>
    <message>
        <source>{n0} rejected or unsure beside them</source>
        <translation>{n0} abgelehnte oder unsichere daneben</translation>
    </message>
    <message>
        <source>{n0} rows</source>
        <translation>{n0} Zeilen</translation>
    </message>
    <message>
        <source>{n0} rows read</source>
        <translation>{n0} Zeilen gelesen</translation>
    </message>
    <message>
        <source>{n0} rows rejected</source>
        <translation>{n0} Zeilen abgelehnt</translation>
    </message>
    <message>
        <source>{n0} samples</source>
        <translation>{n0} Beispiele</translation>
    </message>
    <message>
        <source>{n0} samples exported</source>
        <translation>{n0} Beispiele exportiert</translation>
    </message>
    <message>
        <source>{n0} samples to export</source>
        <translation>{n0} Beispiele zu exportieren</translation>
    </message>
    <message>
        <source>{n0} still pending</source>
        <translation>{n0} noch offen</translation>
    </message>
    <message>
        <source>{problem}; say which with --map output=KEY, or map it by hand</source>
        <translation>{problem}; sagen Sie mit --map output=KEY, welcher, oder ordnen Sie von Hand zu</translation>
    </message>
    <message>
        <source>{words} ({n0} times, first in {1})</source>
        <translation>{words} ({n0}-mal, zuerst in {1})</translation>
    </message>
    <message>
        <source>{words} added</source>
        <translation>{words} hinzugefügt</translation>
    </message>
    <message>
        <source>{words} added with {note}</source>
        <translation>{words} mit {note} hinzugefügt</translation>
    </message>
    <message>
        <source>{words} known already</source>
        <translation>{words} schon bekannt</translation>
    </message>
    <message>
        <source>{words}: {n0} accepted, {n1} corrected</source>
        <translation>{words}: {n0} angenommen, {n1} korrigiert</translation>
    </message>
    <message>
        <source>{words}; signed by key {0}…</source>
        <translation>{words}; signiert mit Schlüssel {0}…</translation>
    </message>
    <message>
        <source>{word} decision {0}, which is no ruling of this reviewer on this sample</source>
        <translation>{word} Entscheidung {0}, die kein Urteil dieses Prüfers über dieses Beispiel ist</translation>
    </message>
    <message>
        <source>‘{0}’ is in no source</source>
        <translation>‘{0}’ steht in keiner Quelle</translation>
    </message>
    <message>
        <source>‘{0}’: the source gives {1} in {2}</source>
        <translation>‘{0}’: die Quelle nennt {1} in {2}</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>Saving… the disk is slow; your ruling is safe when the next sample comes.</source>
        <translation>Wird gespeichert … der Datenträger ist langsam; Ihr Urteil ist sicher, wenn das nächste Beispiel kommt.</translation>
    </message>
</context>
</TS>
