<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veridesk {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk at which people verify synthetic data. It works offline: nothing that you open here leaves this computer.

Apache License 2.0. Made with Qt (LGPL), SQLite and Python.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlindDesk</name>
    <message>
        <source>that sample was not checked; the previous sample shows why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden until now: {count} flagged, risk {risk}; go back one sample to see it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlindDialog</name>
    <message>
        <source>Blind review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share ruled on blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these samples flags and scores are hidden until you have ruled, so that the ruling is yours alone. 100 % hides them on all samples; a smaller share is drawn at random and stays the same. What was hidden is stored with each ruling.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Rule on the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} samples get the same ruling, unread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of them have a ruling already, which it replaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is stored as a bulk decision; an export can leave those out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why may these be ruled on unread?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>over 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags are hidden until you rule on this sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubt {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you marked it contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you marked it unsupported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you marked it supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detector gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detector found nothing against this claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No detector has looked at this claim.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionDesk</name>
    <message>
        <source>nothing was changed; press Esc, then A to accept it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionView</name>
    <message>
        <source>Save and next  (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave, keep the draft  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CORRECTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no flag raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only signs or spaces changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Read-only: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo afresh?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rulings in the demo project {name} are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your settings could not be saved ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ruled} of {total} samples are ruled on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>All reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← goes back to the last sample; Ctrl+Z takes the last ruling back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>no claim was found to rest on these words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write the rejected samples, in a second file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write the unsure samples there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what the queue’s filter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what was ruled on in bulk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulings of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one reviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that the export goes into</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with my bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruled on by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in this project; a filter of the same name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>Flag samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explainable rules (built in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares each statement of an output with the sources: numbers, dates, units, names, quotations, negation, and words that no source holds. Every flag says why. It needs no model and no network, and runs in a process of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds {n} samples. Those that this detector has seen are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows as they would be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: read as {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <source>Samples reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ruled} of {total} reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples ({patterns});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project is open read-only; nothing can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import stopped; what was read before stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rejected rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rejected rows written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to flag yet; import some samples first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagging stopped; flag again to go on where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this detector has seen all samples already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} samples checked, {flags} with flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {n} could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export stopped; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the check was stopped; nothing is known of the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9 give a reason. Shift and the arrows select words of the output, with Ctrl whole words; Alt and the arrows only move the text cursor. While you type in a field, letters are letters; Esc leaves the field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Detector run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (read-only) — Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} — Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkDesk</name>
    <message>
        <source>select some words of the output to mark them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output is empty; say in a note what is wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select the words that this reason is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is marked here; C, U and S mark words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select the words to look for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Who is reviewing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name is stored with each of your rulings and stands in the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>reading the queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No samples yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample here holds “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample is left under these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag {n} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has looked at these samples yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Order of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most uncertain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in prompts, outputs and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Range of risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Edit the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the reasons of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the whole output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reason {n} is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number keys give these reasons to the selected words, to the current claim, or to the whole output. They belong to this project; an empty line is no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words: contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words: unsupported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words: supported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row of every import was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row could not be imported; all others were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows could not be imported; all others were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {n} are listed; the file holds them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>the rest of the queue is still being read; go on in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is pending under these filters; clear them to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you left a correction unfinished here; press E to go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo; rule on a sample first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back: this sample is {word} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled again: this sample is {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a ruling first: A accepts, E corrects, X rejects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>OUTPUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has no other fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROMPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECORD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other fields of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag raised — that is not a verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags are hidden until you rule on this sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: no detector has looked at this sample yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>SOURCES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample has no source: nothing can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdBar</name>
    <message>
        <source>Threshold of the flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show flags from this probability on; the run itself stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{threshold}: {n} flagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>note (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you accepted this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you corrected this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you rejected this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} on {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Not as exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is filtered yet; choose a filter first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter is saved in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project is open read-only; its threshold stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sample has no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule on a sample first; a bookmark needs your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is where the sitting began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select several lines of the queue first, with Shift or Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} samples are selected; at most {limit} can be ruled on at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule on one sample first, so that your name is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} samples ruled on at once: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them are as they were before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check generated texts against their sources, one key a ruling, and hand over what you can vouch for. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a file here: a project, or JSONL, JSON, CSV, TSV samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blind review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find the same words elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flag samples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rejected rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify a delivery…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A false alarm: the sources do say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring samples in from JSONL, JSON, CSV or TSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every file and every ruling of an exported folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corr&amp;ect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit reasons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find samples by their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all rulings in the demo project and begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all selected lines of the queue the same ruling, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over what was accepted and corrected, with proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a detector look for what the sources do not support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide flags and scores until you have ruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the correction, or your ruling with its new note, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it for somebody else, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unsupported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the reasons that the number keys give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next evidence of the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pending sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fit to be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your bookmark on this sample, or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer’s &amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule again what you took back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule on the selec&amp;tion…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of this so&amp;urce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all samples for the selected or the doubted words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next words that you marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all samples that rest on the source in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sample that was on screen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what could not be imported, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the sources speak of this claim, one place after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo a&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your last ruling back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is right as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources say otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the &amp;marks mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Veridesk. Your rulings are safe; you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report without any sample text lies in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source> and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;corrected&apos; needs the corrected text; give it as output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;meta_json&apos; holds no JSON object; export the project again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;record_base64&apos; is broken; export the project again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; takes no output; rule &apos;corrected&apos; to change the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({0} not known)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag counts as confirmed where a reviewer&apos;s mark on its words says so, where a correction changed its words, or where the sample was rejected without any mark. It counts as a false alarm where a mark says “supported”, where the sample was accepted, or where a correction left its words as they were. Otherwise it is not judged. One reviewer who confirms is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample is exported when at least one included reviewer&apos;s standing verdict on it is &apos;accepted&apos; or &apos;corrected&apos; and none is &apos;rejected&apos; or &apos;unsure&apos;. The latest of these decisions gives the text. Where reviewers&apos; corrections differ, the sample is left out as in conflict. On request a sample is left out, too, when fewer than the asked number of reviewers agree on its text, or when an included reviewer accepted it with a mark that contradicts it or calls it unsupported, or when all who agree ruled on it in bulk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything. The check ends at the first fault; what lies behind was not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evident Baseless Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evident Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON array in an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet and datasets folders need the library pyarrow; install it with `pip install &apos;veridesk[parquet]&apos;`, or choose another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAGTruth&apos;s responses need their sources; name source_info.jsonl with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite says &apos;{0}&apos;; try again, and keep a copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That the {0} in the delivery finds anything, or does no harm: it came with the rest. Use one from a place that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That what stands in {0} fits the decisions: it is what was exported, but only hashes were checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {0} of the decisions say: they are on samples that are not in the delivery, and appear by their hashes only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who held the key. Whoever has its file, and its passphrase if it has one, can sign; ask the signer how it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made this. It is not signed, and a chain without a key finds accidents, not adversaries: whoever rewrites every file in step, manifest included, is not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose key that is. It came with the delivery, so it shows only that the delivery is of one piece: a forger would have put in a key of their own. Get the key, or its id, from the signer by another way, and check again with --key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[calls a tool]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF; samples come as JSONL, JSON, CSV, TSV or Parquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SQLite database; export its table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive or an Office file; unpack it, or save the sheet as CSV (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a data set holds accepted or corrected samples; choose one of the two or both, and ask for rejected samples separately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flag in {0} reaches beyond the end of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with {0} in it cannot be called {1}, or loaders take the one for the other; take another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key&apos;s name has up to 64 letters, digits, dashes and underscores; take another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mark ends at {0}, but the output has {1} characters; count code points of the original output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mark is an object with start, end and kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mark needs whole numbers as start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mark&apos;s reason is a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number in the row has too many digits; write it as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark is never closed; close it, or write one that belongs to a cell twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason has at most {0} printable characters; shorten “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reviewer&apos;s name is at most {0} printable characters; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ruling needs a reviewer; give your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sample needs one reviewer at least; ask for 1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share is between 0 and 1, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a source needs a &apos;source_id&apos; and a &apos;source_info&apos;; add what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a split takes three shares from 0 to 1, such as 0.8,0.1,0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in it is longer than any that Veridesk stores; shorten it, or ask anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a threshold lies between 0 and 1; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty output carries no mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds the file; close it and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers that are empty or no text were left out; others of their row were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least 1 and at most {0} backups are kept; give such a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badly written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks the chain (hash differs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken JSON ({error}); write one object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken JSON at {0}: {1}; correct the row or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {0} of the row (0x{1}) is no UTF-8; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain of rulings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choosing samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with bzip2; unpack it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with xz; unpack it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision {0} is no ruling on this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision {0} was changed or removed after it was made, so this project proves nothing any more; restore it from a backup, and export that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs too little from the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not follow the row before it (previous_hash differs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not name the sample that the decision is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not name {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty or reversed span {0}..{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything is as it was exported: {0}, each resting on a standing decision; {1} in one chain, {2} of them shown in full; {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly the verdict &apos;corrected&apos; carries a corrected output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files left out: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the filter a name of at most {0} printable characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a key twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a mark that stands against it; such samples were to be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has another id than in {0} line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has another id than the record it was imported from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} agreeing reviewers, but {1} were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a flag of a detector run that the manifest does not name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a flag whose span is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a number that JSON does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a row that {0} holds already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a sample that another row holds already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds another kind of message than an in-toto statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds decision {0} where decision {1} belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {0} signatures where one belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the original files again, then save with --salvage: they find each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {0} was taken back before; nothing is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is given as {0}, but by the decisions it is {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither a ruling nor an undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no public key for Ed25519</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no row of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is wrong somewhere, but no span is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {0}, which this file does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be opened: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output is not one text of its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output stands in several places of its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record holds other samples that are not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record is not in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its statement is not one on a delivery of Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its statement is not written as Veridesk writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its words and figures are in the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping the present file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels say supported although parts of the output are marked; the marks count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels that say neither supported nor hallucinated were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest unopposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of {{start: int, end: int, kind: string, origin: string, reason: string|null}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking the backup over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making it searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mapped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked words that do not stand in the output were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks is no list; give a list of objects with start, end and kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks on other texts than the output were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks that lie outside the output were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks that the annotator rejected or skipped were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks whose words stand elsewhere in the output were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks without a start and an end were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta_json {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta_json.decision_hash differs from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta_json.foreign_ids does not go with sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta_json.{0} differs from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more text follows the end of the array; put all rows into one array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a sample, but withholds the decision on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names another key than the one in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names another reviewer than {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the file {0}, which lies outside the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the file {0}, which this export does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the sample otherwise than line {0} does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no backup could be written to {0} ({1}); check its rights and the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no decision in {0} is on this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no detector has looked at this project yet; run `veridesk flag` first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file is named; name the files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key looks like the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key of the rows names a source of the {0} ids at hand; say which with --source-key KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row has the key {0}; the keys are: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row has the output&apos;s key; the keys are: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sample has the id {0}; `veridesk queue` lists the ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sample is accepted or corrected yet ({0} pending, {1} rejected, {2} unsure, {3} in conflict); rule on some first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no shape is called {0}; name some of: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source has the id {0}; add it to the files of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source has the source_id {0}; import the whole source_info.jsonl with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source passage says this; its words stand far apart there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source speaks of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found, but the sources were not read to their end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in it that a source could support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in {0} can be read; restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is ruled yet, so there is nothing to report: {0} samples wait, {1} of them are unsure; rule on some first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was changed; accept the output as it is instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that are NaN or infinite were read as null; JSON has no such numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>omission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original_output belongs to corrected rows, and only to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>putting the backup in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading stopped: {error}; check the disk and import again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redoes decision {0}, which is not what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore the newest backup, or save what can be read with --salvage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rests on decision {0}, but decision {1} stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rests on decision {0}, which was undone later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows that are not what their sample_id says were imported as new samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows with the same key twice were read as every reader does: the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {0} is too long for one row ({1} bytes); reject it, or filter it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {0} was changed outside Veridesk after it was imported; restore the project from a backup, and export that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema version {0} is none of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealing the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds is no number; leave it out where it is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several samples have the id {0}; name one by its sample_id, which `veridesk queue --json` lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares a source with {0}, so that one leaks into the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source defective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source {0} has no text; export the project again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources[{0}] was edited (its text does not fit its id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splits by seed {0}: {1}; {2} groups of shared sources, the largest of {3} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing rulings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking the import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the array is not closed; get the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup could not be put in place ({0}); check the folder&apos;s rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the claim says ‘{0}’, the source says it without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the claim says ‘{0}’, the source says ‘{1}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data is broken from here on; get the file again, what came before is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed file is cut off here; get the file again, what came before is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the corrected output is empty; reject the sample instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the corrected output was edited (it does not fit its decision)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision has another number inside than outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision was edited after it was made (digest differs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector answered what is no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector failed ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector process could not be used: {error}; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector process did not say what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector process ended by itself (exit code {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector took longer than {0} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector {0} does not start ({error}); install Veridesk again{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector&apos;s weights in {0} cannot be read ({error}); install Veridesk again, or fit them anew with python3 -m veridesk.flagging.fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detector&apos;s weights lack {0}; fit them anew with python3 -m veridesk.flagging.fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk has no room for a copy of {0} MB; free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again, nothing was half written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full; free some space, or export {0} elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export stands in {0}, but the project did not note it: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened; check that the folder exists and may be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of this row; get the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds only sources; name RAGTruth&apos;s response.jsonl with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged; `veridesk doctor` says what can be saved, or open a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file or its folder is read-only; copy it to a folder you may write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file unpacks to more than {0} times its size, which no honest data does; unpack it yourself and import that, if you trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {0} is missing from this installation; install Veridesk again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the files of sources hold no source; name .txt, .md or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter lets none of the {0} accepted and corrected samples through; loosen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {0} does not exist; create it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {0} cannot be opened: {reason}; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {0} cannot be read ({reason}); name a file such as signer.pub.pem, or the 64 digits of a key&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {0} is under a passphrase; give it, and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the least edit is a share from 0 to under 1, such as 0.005</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is longer than {0} bytes; shorten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is no JSON object; write one object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line names no sample; give its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note is no text; give a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number {0} is too large; write it as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output holds no statement that sources could support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output is no text; give the corrected output as a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase is too short; take {0} characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quotation ‘{0}’ stands in no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reason “{words}” is there twice; change one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record has {0} bytes; it is in the export as it was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record&apos;s shape is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the response names no &apos;source_id&apos;; add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row holds no output; a sample needs one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is longer than {0} MB; shorten it or split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is nested too deeply; flatten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is {0}, no object; each row must be one JSON object of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row names no source under {0}; add the id of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows are marks without the texts they belong to; put them under &apos;predictions&apos; beside &apos;context&apos;, &apos;question&apos; and &apos;answer&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample has no source to check against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample of that ruling was lost; import the original files again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shares of a split add up to 1, not to {0}; write them like 0.8,0.1,0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is not one by the key in {0}, or was edited afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source gives no value for ‘{0}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source or the expected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source says ‘{0} … {1}’, the claim does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source says ‘{0}: {1}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source {0} in {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sources have these words, but not put together like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sources or the expected answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text holds half a character at position {0}; delete it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the verdict is {0}; use one of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the verdicts of this project were changed outside Veridesk (see decision {0}); restore it from a backup, and export that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {what} {0} is open to other users of this computer (mode {1}); run `chmod {2}` on it, and if somebody may have copied a key, make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are several keys; name one of: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {0} number keys; keep at most as many reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a key called {0} already; keys are never overwritten, take another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no detector called {0}; known are: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no detector run {0}; `veridesk flags` without --run shows one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no detector run {0}; leave --run out to take the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no import {0}; nothing was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key called {0}; `veridesk keys list` names those there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key to sign with; make one with `veridesk keys new`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {0}; a sample needs an output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to redo; undo a decision first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo; rule on a sample first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this delivery is signed, and checking that takes the Python package cryptography; install it with `pip install cryptography`, and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this filter asks for flags or scores, but no detector has run; flag the samples first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Veridesk project; choose a .veridesk file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this reason needs words to stand on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sample is no longer in the project; refresh the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version of Veridesk cannot run the model in the folder {0}; use one of its own detectors: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true but not in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns after the last answer were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unanswerable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undoes decision {0}, which was undone before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key {0}; the keys are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values that JSON has no form for (dates, bytes and the like) were read as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was edited (id, prompt, original output, generator or sources do not fit sample_id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was edited after it was written (its seal differs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was reformatted after it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was there before with another text; the first counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written by a newer Veridesk (format {0}, this one knows {1}); check it with the newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have ruled on other samples since; undo those first, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (a link to a folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are not the marks of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check its rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); copy it and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used ({reason}); see to it, and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({reason}); choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({reason}); choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters of the sources were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claims of the output were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could be the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could be the prompt; {1} is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could be the sources; {1} is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be backed up ({error}); `veridesk doctor` says more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} decisions rest on samples of this import; it stays, filter it out instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not begin as JSON does; name a JSON or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not exist; check the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not exist; check the name, or import a file into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not exist; check the name, or restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has decided nothing in this project; name one of: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no good backup; `veridesk doctor {1} --salvage NEW` saves what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a key that is not for Ed25519; make one with Veridesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than {1} data files; name a folder in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no answer of an assistant; leave the row out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no data file; they end in {1}, or with {2} behind that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds what no Veridesk makes ({1}); do not trust it, ask for a new copy, or copy what is plain data in it with `veridesk doctor --salvage`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} where a source&apos;s text should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file; name a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder; name a {1} file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder; name the files in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is broken ({1}); get the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is closed; open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty; a sample needs an output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is longer than {1} MB; split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is neither JSON nor a table; samples come as JSONL, JSON, CSV or TSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no JSON number; write null instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no Veridesk project; choose a .veridesk file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no backup of {1}; `veridesk backups` lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no field; the fields are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no folder; name one that `veridesk export` wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no list of texts; name the key of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no list of turns with {1} and {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no lock file; delete it when no Veridesk has {1} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no report of Veridesk; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no split; write shares like 0.8,0.1,0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a hash of {1} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not empty; name a new folder, nothing is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the public part of {1}; restore both from a backup, or make a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not whole ({1}); take another backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of an older version; open it once for writing to bring it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open in another Veridesk; close it there, or open it read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open read-only; close the other Veridesk first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is read as what a judge says about the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already; name a file to be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is written twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is written twice; leave one of the two out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, no text; name the key of the prompt&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, no text; name the key of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} maps nothing; write FIELD=KEY, such as output=answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marks this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marks this as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may be damaged: a copy of it is not whole; run `veridesk doctor`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may be {1}; it is left out unless you map it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be written to; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is no share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} ruled samples are wrong: {2} % (95 % interval {3} to {4} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points elsewhere; delete it, backups go beside the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points to another file; delete it, no Veridesk made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was deleted, moved or replaced while it was open; what it held is saved in {1}, open that and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was filled meanwhile; name a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was left out: a source needs an id and a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was left out: it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was left out: it is no file of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was left out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was written by a newer Veridesk (schema {1}, this one knows {2}); install the newer version to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2} accepted, {3} corrected{4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {error}; ask the signer for the public key again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {error}; restore it from a backup, or make a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the file is damaged; `veridesk doctor {1}` says what can be saved, or open a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the header is broken ({error}); correct its first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: two columns are called {1}; rename one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {problem}; say which with --map output=KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; the source says ‘{1}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}[{1}] lies outside its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}has a key {1} that no export has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}lacks the key {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1} {2} in no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}; see the marks of this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}; say which with --map output=KEY, or map it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} decision {0}, which is no ruling of this reviewer on this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{name}} needs the package pyarrow; install it with `pip install veridesk[parquet]`, or save the file as JSONL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ is in no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’: the source gives {1} in {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
