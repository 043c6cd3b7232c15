<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>At least one of them did not check %n sample(s).</source>
        <translation>
            <numerusform>At least one of them did not check %n sample.</numerusform>
            <numerusform>At least one of them did not check %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what both checked, %n sample(s) are ruled on; {wrong} of them are wrong.</source>
        <translation>
            <numerusform>Of what both checked, %n sample is ruled on; {wrong} of them are wrong.</numerusform>
            <numerusform>Of what both checked, %n samples are ruled on; {wrong} of them are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message numerus="yes">
        <source>The project holds %n sample(s). Those that this detector has seen are left out.</source>
        <translation>
            <numerusform>The project holds %n sample. Those that this detector has seen are left out.</numerusform>
            <numerusform>The project holds %n samples. Those that this detector has seen are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message numerus="yes">
        <source>%n claim(s) in {seconds} s</source>
        <translation>
            <numerusform>%n claim in {seconds} s</numerusform>
            <numerusform>%n claims in {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) not checked</source>
        <translation>
            <numerusform>%n claim not checked</numerusform>
            <numerusform>%n claims not checked</numerusform>
        </translation>
    </message>
</context>
</TS>
