<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Veridesk</source>
        <translation>关于 Veridesk</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>Parts (&amp;SBOM)</source>
        <translation>组成部分 (&amp;SBOM)</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the versions as text, for a report</source>
        <translation>将版本信息复制为文本，用于报告问题</translation>
    </message>
    <message>
        <source>Veridesk {version}</source>
        <translation>Veridesk {version}</translation>
    </message>
    <message>
        <source>The desk at which people verify synthetic data. It works offline: nothing that you open here leaves this computer.

Apache License 2.0.</source>
        <translation>供人工核验合成数据的工作台。它离线运行：您在此打开的任何内容都不会离开这台电脑。

Apache License 2.0。</translation>
    </message>
    <message>
        <source>Veridesk uses Qt {qt} and PySide6 (Qt for Python) under the GNU Lesser General Public License, version 3. They are libraries of their own, in
{folder}
You may replace them by other builds that fit, change them, and look into how they work with Veridesk for that purpose. Their source is at {source}</source>
        <translation>Veridesk 依据 GNU 宽通用公共许可证第 3 版使用 Qt {qt} 与 PySide6（Qt for Python）。它们是独立的库，位于
{folder}
您可以用其他兼容的构建替换它们、修改它们，并为此研究它们如何与 Veridesk 协作。其源代码位于 {source}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>This Veridesk runs from its source, where the lists are not made yet. An installed Veridesk shows here the licence of every part and the bill of materials.

In the source, packaging/requirements.lock names all parts with their versions, packaging/common/licences.toml what their own metadata leaves out; packaging/linux/build.py collects the licences&apos; texts and writes the bill of materials. The program&apos;s own licence is in the file LICENSE.</source>
        <translation>此 Veridesk 直接从源代码运行，清单尚未生成。安装版会在此显示每个组成部分的许可证和物料清单。

在源代码中，packaging/requirements.lock 列出所有组成部分及其版本，packaging/common/licences.toml 补充其元数据缺失的内容；packaging/linux/build.py 收集许可证文本并写出物料清单。程序自身的许可证在 LICENSE 文件中。</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>&amp;Restore this backup</source>
        <translation>恢复此备份(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>The project as it is now is not lost: it is kept beside it under another name.</source>
        <translation>项目的当前状态不会丢失：它会以另一个名称保留在旁边。</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>There is no backup of {name} yet. One is made on opening and while you review, as soon as something has changed.</source>
        <translation>{name} 还没有备份。打开时以及审阅期间，一旦有更改就会创建备份。</translation>
    </message>
    <message>
        <source>Backups of {name}, newest first:</source>
        <translation>{name} 的备份，最新的在前：</translation>
    </message>
    <message>
        <source>{name} now holds {n} rulings. Its backups, newest first:</source>
        <translation>{name} 目前有 {n} 条裁定。其备份，最新的在前：</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rulings stored in it, those that were taken back included</source>
        <translation>其中存储的裁定，包括已撤回的</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>being looked over…</source>
        <translation>正在检查……</translation>
    </message>
</context>
<context>
    <name>BandChart</name>
    <message>
        <source>Flag precision by risk</source>
        <translation>各风险段的准确率</translation>
    </message>
    <message>
        <source>No detector has looked at these samples yet. Flag them first.</source>
        <translation>还没有检测器查看过这些样本。请先进行检测。</translation>
    </message>
    <message>
        <source>No ruling yet on a sample that the detector checked.</source>
        <translation>检测器检查过的样本还没有裁定。</translation>
    </message>
    <message>
        <source>risk that the detector gave</source>
        <translation>检测器给出的风险</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>ruled on</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>risk {band}: no sample ruled on</source>
        <translation>风险 {band}：没有已裁定的样本</translation>
    </message>
    <message>
        <source>risk {band}: {wrong} of {ruled} wrong, {share} (95 % interval {low} to {high})</source>
        <translation>风险 {band}：{ruled} 个中有 {wrong} 个错误，{share}（95 % 区间 {low} 至 {high}）</translation>
    </message>
</context>
<context>
    <name>BlindDesk</name>
    <message>
        <source>that sample was not checked; the previous sample shows why</source>
        <translation>该样本未经检查；上一个样本说明了原因</translation>
    </message>
    <message>
        <source>hidden until now: {count} flagged, risk {risk}; go back one sample to see it</source>
        <translation>此前隐藏：{count} 处存疑，风险 {risk}；返回上一个样本即可查看</translation>
    </message>
</context>
<context>
    <name>BlindDialog</name>
    <message>
        <source>Blind review</source>
        <translation>盲审</translation>
    </message>
    <message>
        <source>Share ruled on blind</source>
        <translation>盲审比例</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>On these samples flags and scores are hidden until you have ruled, so that the ruling is yours alone. 100 % hides them on all samples; a smaller share is drawn at random and stays the same. What was hidden is stored with each ruling.</source>
        <translation>在您裁定之前，这些样本的疑点和分数保持隐藏，使裁定完全出自您本人。100 % 表示对所有样本隐藏；较小的比例随机抽取并保持不变。隐藏了什么会随每条裁定一起保存。</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Rule on the selection</source>
        <translation>对所选样本裁定</translation>
    </message>
    <message>
        <source>{n} samples get the same ruling, unread.</source>
        <translation>{n} 个样本将不经阅读获得相同的裁定。</translation>
    </message>
    <message>
        <source>{n} of them have a ruling already, which it replaces.</source>
        <translation>其中 {n} 个已有裁定，将被替换。</translation>
    </message>
    <message>
        <source>Each is stored as a bulk decision; an export can leave those out.</source>
        <translation>每条都作为批量裁定保存；导出时可以排除它们。</translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation>全部接受(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ject all</source>
        <translation>全部拒绝(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>不确定(&amp;U)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why may these be ruled on unread?</source>
        <translation>为什么可以不经阅读就裁定这些样本？</translation>
    </message>
</context>
<context>
    <name>CareDesk</name>
    <message>
        <source>the project&apos;s folder cannot be read ({reason})</source>
        <translation>无法读取项目所在的文件夹（{reason}）</translation>
    </message>
    <message>
        <source>No backup was made: {reason}. Your rulings are stored as always.</source>
        <translation>未创建备份：{reason}。您的裁定照常保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>no project is open; open one first</source>
        <translation>没有打开的项目；请先打开一个</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>the backup was stopped; none was made</source>
        <translation>备份已停止；未创建备份</translation>
    </message>
    <message>
        <source>Backup made and looked over: {name}</source>
        <translation>备份已创建并检查：{name}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore which project?</source>
        <translation>恢复哪个项目？</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>restoring was stopped; the project is as it was</source>
        <translation>恢复已停止；项目保持原样</translation>
    </message>
    <message>
        <source>The project is as of {time} again.</source>
        <translation>项目已恢复到 {time} 的状态。</translation>
    </message>
    <message>
        <source>The file before is kept as {name}.</source>
        <translation>之前的文件保留为 {name}。</translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation>Veridesk 项目 (*{suffix})</translation>
    </message>
    <message>
        <source>Check which project?</source>
        <translation>检查哪个项目？</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>the check was stopped; nothing is known of the project</source>
        <translation>检查已停止；对项目情况一无所知</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>将可读取的内容另存为</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation>正在保存可读取的内容</translation>
    </message>
    <message>
        <source>saving was stopped; nothing was written</source>
        <translation>保存已停止；未写入任何内容</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>{rulings} rulings and {samples} samples were saved into {name}.</source>
        <translation>已将 {rulings} 条裁定和 {samples} 个样本保存到 {name}。</translation>
    </message>
    <message>
        <source>Check it…</source>
        <translation>检查……</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复……</translation>
    </message>
    <message>
        <source>Veridesk ended unexpectedly last time. Your rulings are safe.</source>
        <translation>Veridesk 上次意外结束。您的裁定安全无损。</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>over 99 %</source>
        <translation>高于 99 %</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>低于 1 %</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>上一条论断</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>下一条论断</translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation>第 {number} 条论断，共 {total} 条</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Flags are hidden until you rule on this sample.</source>
        <translation>在您对此样本裁定之前，疑点保持隐藏。</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>有依据</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>doubt {percent}</source>
        <translation>疑度 {percent}</translation>
    </message>
    <message>
        <source>you marked it contradicted</source>
        <translation>您标注为矛盾</translation>
    </message>
    <message>
        <source>you marked it unsupported</source>
        <translation>您标注为无依据</translation>
    </message>
    <message>
        <source>you marked it supported</source>
        <translation>您标注为有依据</translation>
    </message>
    <message>
        <source>The detector gave no reason.</source>
        <translation>检测器没有给出原因。</translation>
    </message>
    <message>
        <source>The detector found nothing against this claim.</source>
        <translation>检测器未发现不利于此论断的内容。</translation>
    </message>
    <message>
        <source>No detector has looked at this claim.</source>
        <translation>没有检测器查看过此论断。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare detectors</source>
        <translation>比较检测器</translation>
    </message>
    <message>
        <source>There are no two detector runs to compare yet. Flag the samples with another detector, or with a model of your own, and come back.</source>
        <translation>还没有两次检测运行可供比较。请用另一个检测器或自己的模型检测样本后再来。</translation>
    </message>
    <message>
        <source>&amp;Flag samples…</source>
        <translation>检测样本(&amp;F)……</translation>
    </message>
    <message>
        <source>Run &amp;A</source>
        <translation>运行 &amp;A</translation>
    </message>
    <message>
        <source>Run &amp;B</source>
        <translation>运行 &amp;B</translation>
    </message>
    <message>
        <source>Show its flags</source>
        <translation>显示其疑点</translation>
    </message>
    <message>
        <source>Let queue and panes go by this run</source>
        <translation>让队列和窗格以此运行为准</translation>
    </message>
    <message>
        <source>Figures of both runs</source>
        <translation>两次运行的数据</translation>
    </message>
    <message>
        <source>Samples to list</source>
        <translation>要列出的样本</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Only A flags</source>
        <translation>仅 A 存疑</translation>
    </message>
    <message>
        <source>Only B flags</source>
        <translation>仅 B 存疑</translation>
    </message>
    <message>
        <source>Both flag</source>
        <translation>两者都存疑</translation>
    </message>
    <message>
        <source>Neither flags</source>
        <translation>两者都不存疑</translation>
    </message>
    <message>
        <source>Not checked by one of them</source>
        <translation>其中之一未检查</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Both flag {both}, neither flags {neither}; only A flags {a}, only B flags {b}.</source>
        <translation>两者都存疑 {both} 个，都不存疑 {neither} 个；仅 A 存疑 {a} 个，仅 B 存疑 {b} 个。</translation>
    </message>
    <message numerus="yes">
        <source>At least one of them did not check %n sample(s).</source>
        <translation>
            <numerusform>其中至少一个未检查 %n 个样本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what both checked, %n sample(s) are ruled on; {wrong} of them are wrong.</source>
        <translation>
            <numerusform>两者都检查过的样本中已裁定 %n 个；其中 {wrong} 个错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Samples; Enter goes to one</source>
        <translation>样本；按 Enter 转到该样本</translation>
    </message>
    <message>
        <source>No sample is seen in this way.</source>
        <translation>没有这样的样本。</translation>
    </message>
    <message>
        <source>A run is always of its own opinion; choose another one.</source>
        <translation>一次运行总与自己一致；请另选一个。</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>正在比较……</translation>
    </message>
    <message>
        <source>stopped; choose the runs again to compare them</source>
        <translation>已停止；重新选择运行以比较</translation>
    </message>
    <message>
        <source>Nothing that both checked is ruled on yet, so nobody knows which one is right.</source>
        <translation>两者都检查过的样本还没有裁定，因此无从得知谁对。</translation>
    </message>
    <message>
        <source>Samples flagged</source>
        <translation>存疑样本</translation>
    </message>
    <message>
        <source>Samples not checked</source>
        <translation>未检查的样本</translation>
    </message>
    <message>
        <source>Precision, samples</source>
        <translation>精确率（样本）</translation>
    </message>
    <message>
        <source>Recall, samples</source>
        <translation>召回率（样本）</translation>
    </message>
    <message>
        <source>Precision, flags</source>
        <translation>精确率（疑点）</translation>
    </message>
    <message>
        <source>Recall, marked spans</source>
        <translation>召回率（标注片段）</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>无可统计</translation>
    </message>
    <message>
        <source>{share} % ({low} to {high} %), {hits} of {trials}</source>
        <translation>{share} %（{low} 至 {high} %），{hits}/{trials}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>无疑点</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>CorrectionDesk</name>
    <message>
        <source>nothing was changed; press Esc, then A to accept it as it is</source>
        <translation>没有任何更改；按 Esc 再按 A 可原样接受</translation>
    </message>
</context>
<context>
    <name>CorrectionView</name>
    <message>
        <source>Leave, keep the draft  (Esc)</source>
        <translation>离开，保留草稿  (Esc)</translation>
    </message>
    <message>
        <source>Original output</source>
        <translation>原始输出</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>CORRECTION</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>{count} flagged</source>
        <translation>{count} 处存疑</translation>
    </message>
    <message>
        <source>no flag raised</source>
        <translation>没有疑点</translation>
    </message>
    <message>
        <source>Save and next  ({save_next})</source>
        <translation>保存并继续  ({save_next})</translation>
    </message>
    <message>
        <source>nothing changed yet</source>
        <translation>尚未更改</translation>
    </message>
    <message>
        <source>only signs or spaces changed</source>
        <translation>仅更改了符号或空格</translation>
    </message>
    <message>
        <source>1 word changed</source>
        <translation>更改了 1 个词</translation>
    </message>
    <message>
        <source>{count} words changed</source>
        <translation>更改了 {count} 个词</translation>
    </message>
</context>
<context>
    <name>DashboardDesk</name>
    <message>
        <source>Save the charts as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>{name} cannot be written; choose another place</source>
        <translation>无法写入 {name}；请选择其他位置</translation>
    </message>
    <message>
        <source>the picture is saved: {name}</source>
        <translation>图片已保存：{name}</translation>
    </message>
    <message>
        <source>the figures are in the clipboard</source>
        <translation>数据已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>DashboardWindow</name>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Wrong samples by generator</source>
        <translation>按生成模型统计的错误样本</translation>
    </message>
    <message>
        <source>Wrong samples by source</source>
        <translation>按来源统计的错误样本</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>正在汇总……</translation>
    </message>
    <message>
        <source>Share of ruled samples that were wrong; the dashed line is what the scores promise. Hollow: fewer than 5 rulings.</source>
        <translation>已裁定样本中错误的占比；虚线是分数所预示的值。空心：少于 5 条裁定。</translation>
    </message>
    <message>
        <source>Worst first, with 95 % intervals.</source>
        <translation>最差的在前，附 95 % 区间。</translation>
    </message>
    <message>
        <source>Pace is the middle value; agreement is on shared samples.</source>
        <translation>速度取中位数；一致率针对共同审阅的样本。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>保存图片(&amp;S)……</translation>
    </message>
    <message>
        <source>Keep all charts as one PNG picture</source>
        <translation>将所有图表保存为一张 PNG 图片</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>复制为表格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the figures, ready for a spreadsheet; Ctrl+C copies one chart alone</source>
        <translation>复制数据，可直接用于电子表格；Ctrl+C 只复制一个图表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{n} of {total} samples are ruled on</source>
        <translation>{total} 个样本中已裁定 {n} 个</translation>
    </message>
    <message>
        <source>{share} of those that are settled are wrong (95 % interval {low} to {high})</source>
        <translation>已定论的样本中 {share} 是错误的（95 % 区间 {low} 至 {high}）</translation>
    </message>
</context>
<context>
    <name>DeliveryDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>没有打开的项目；请先打开或新建一个</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>export stopped; nothing was written</source>
        <translation>导出已停止；未写入任何内容</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Folder of a delivery</source>
        <translation>交付文件夹</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>the check was stopped; nothing is known of the folder</source>
        <translation>核验已停止；对该文件夹情况一无所知</translation>
    </message>
    <message>
        <source>Adding up the rulings</source>
        <translation>正在汇总裁定</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>the report is saved: {path}</source>
        <translation>报告已保存：{path}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Read-only: {reason}</source>
        <translation>只读：{reason}</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation>Veridesk 项目 (*{suffix})</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Start the demo afresh?</source>
        <translation>重新开始演示？</translation>
    </message>
    <message>
        <source>All rulings in the demo project {name} are lost.</source>
        <translation>演示项目 {name} 中的所有裁定都将丢失。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>{ruled} of {total} samples are ruled on.</source>
        <translation>{total} 个样本中已裁定 {ruled} 个。</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Explainable rules (built in)</source>
        <translation>可解释规则（内置）</translation>
    </message>
    <message>
        <source>Neural network (built in)</source>
        <translation>神经网络（内置）</translation>
    </message>
    <message>
        <source>Neural network and rules (built in)</source>
        <translation>神经网络与规则（内置）</translation>
    </message>
    <message>
        <source>Compares each statement of an output with the sources: numbers, dates, units, names, quotations, negation, and words that no source holds. Every flag says why. It needs no model and no network, and runs in a process of its own.</source>
        <translation>将输出的每条论断与来源对照：数字、日期、单位、名称、引文、否定，以及任何来源都没有的词语。每个疑点都说明原因。不需要模型和网络，在独立进程中运行。</translation>
    </message>
    <message>
        <source>A small network reads each part of an output beside the passages that bear on it, so it may notice a right number in the wrong place. It ships with the program, needs no connection, and runs in a process of its own.</source>
        <translation>一个小型网络把输出的每一部分与相关段落对照阅读，因此可能注意到正确的数字放错了位置。它随程序提供，不需要联网，在独立进程中运行。</translation>
    </message>
    <message>
        <source>The network and the rules together: the network reads the evidence, the rules weigh in and say why. It ships with the program, needs no connection, and runs in a process of its own.</source>
        <translation>网络与规则结合：网络阅读证据，规则参与权衡并说明原因。随程序提供，不需要联网，在独立进程中运行。</translation>
    </message>
</context>
<context>
    <name>DetectorRuns</name>
    <message>
        <source>Marked in the imported file</source>
        <translation>导入文件中的标注</translation>
    </message>
    <message>
        <source>Your model {name}</source>
        <translation>您的模型 {name}</translation>
    </message>
    <message>
        <source>{detector}, run {number}, {when}</source>
        <translation>{detector}，运行 {number}，{when}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>{detector}, run {number}</source>
        <translation>{detector}，运行 {number}</translation>
    </message>
</context>
<context>
    <name>DetectorsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>没有打开的项目；请先打开或新建一个</translation>
    </message>
    <message>
        <source>there is nothing to flag yet; import some samples first</source>
        <translation>还没有可检测的内容；请先导入样本</translation>
    </message>
    <message>
        <source>no sample is on screen; choose one in the queue first</source>
        <translation>屏幕上没有样本；请先在队列中选择一个</translation>
    </message>
    <message>
        <source>Flagging</source>
        <translation>正在检测</translation>
    </message>
    <message>
        <source>flagging stopped; flag again to go on where it stopped</source>
        <translation>检测已停止；再次检测将从停下处继续</translation>
    </message>
    <message>
        <source>this detector has seen all samples already</source>
        <translation>此检测器已查看过所有样本</translation>
    </message>
    <message>
        <source>{seen} samples checked, {flags} with flags</source>
        <translation>检查了 {seen} 个样本，{flags} 个有疑点</translation>
    </message>
    <message>
        <source>; {n} could not be checked</source>
        <translation>；{n} 个无法检查</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Check of {name}</source>
        <translation>检查 {name}</translation>
    </message>
    <message>
        <source>✓ Sound</source>
        <translation>✓ 完好</translation>
    </message>
    <message>
        <source>✗ Needs help</source>
        <translation>✗ 需要处理</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>从备份恢复(&amp;R)……</translation>
    </message>
    <message>
        <source>&amp;Save what can be read…</source>
        <translation>保存可读取的内容(&amp;S)……</translation>
    </message>
    <message>
        <source>It holds {samples} samples and {rulings} rulings.</source>
        <translation>其中有 {samples} 个样本和 {rulings} 条裁定。</translation>
    </message>
    <message>
        <source>Everything that was looked at is as it should be.</source>
        <translation>检查过的一切均正常。</translation>
    </message>
    <message>
        <source>The newest whole backup is of {time}. Restoring it keeps the present file beside it; saving what can be read makes a new project and may hold more.</source>
        <translation>最新的完好备份是 {time} 的。恢复它时，当前文件会保留在旁边；保存可读取的内容会建立一个新项目，可能包含更多。</translation>
    </message>
    <message>
        <source>There is no whole backup. Save what can be read into a new project; the damaged file is left as it is.</source>
        <translation>没有完好的备份。请将可读取的内容保存到新项目；损坏的文件保持原样。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Seen, and what to do</source>
        <translation>发现与处理办法</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ 良好</translation>
    </message>
    <message>
        <source>· note</source>
        <translation>· 提示</translation>
    </message>
    <message>
        <source>✗ fault</source>
        <translation>✗ 故障</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Which text</source>
        <translation>哪段文本</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <translation>在此文本中查找</translation>
    </message>
    <message>
        <source>Search; Enter finds the next place</source>
        <translation>查找；按 Enter 跳到下一处</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>All reviewed</source>
        <translation>全部审阅完毕</translation>
    </message>
    <message>
        <source>{previous} goes back to the last sample; {undo} takes the ruling back.</source>
        <translation>{previous} 返回上一个样本；{undo} 撤回裁定。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出……</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>no claim was found to rest on these words</source>
        <translation>未找到依据这些词语的论断</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>要建立的文件夹</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>First rows of</source>
        <translation>首行预览：</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;hapes</source>
        <translation>格式(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>证明(&amp;P)</translation>
    </message>
    <message>
        <source>at most {n} rows</source>
        <translation>最多 {n} 行</translation>
    </message>
    <message>
        <source>left out so far: {n}</source>
        <translation>目前已略去：{n}</translation>
    </message>
    <message>
        <source>None of the first samples gives a row of this shape.</source>
        <translation>前几个样本都不产生这种格式的行。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择……</translation>
    </message>
    <message>
        <source>Into the new folder</source>
        <translation>写入新文件夹</translation>
    </message>
    <message>
        <source>Folder that the export goes into</source>
        <translation>存放导出结果的文件夹</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Filter by a field of the record</source>
        <translation>按记录的字段筛选</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Values met in this field</source>
        <translation>此字段中出现的值</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>Values met &amp;often</source>
        <translation>常见的值(&amp;O)</translation>
    </message>
    <message>
        <source>Type the name of a field; meta.topic is one inside meta.</source>
        <translation>输入字段名；meta.topic 表示 meta 中的字段。</translation>
    </message>
    <message>
        <source>{n} of {total} records looked into have this field.</source>
        <translation>查看的 {total} 条记录中有 {n} 条含此字段。</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Flagged as</source>
        <translation>疑点类型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>with my bookmark</source>
        <translation>有我的书签</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成模型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Ruled on by</source>
        <translation>裁定者</translation>
    </message>
    <message>
        <source>Field of the record…</source>
        <translation>记录的字段……</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>来源……</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选……</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>无依据</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>有书签</translation>
    </message>
    <message>
        <source>risk {range}</source>
        <translation>风险 {range}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>由 {name}</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>一个来源</translation>
    </message>
    <message>
        <source>{field} = {value}</source>
        <translation>{field} = {value}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Another range…</source>
        <translation>其他范围……</translation>
    </message>
    <message>
        <source>{low} and over</source>
        <translation>{low} 及以上</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>至 {high}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>{number}: {files}</source>
        <translation>{number}：{files}</translation>
    </message>
    <message>
        <source>import {number}</source>
        <translation>导入 {number}</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It is kept in this project; a filter of the same name is replaced.</source>
        <translation>它保存在此项目中；同名筛选会被替换。</translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>Flag samples</source>
        <translation>检测样本</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>as fits this computer ({n})</source>
        <translation>适合本机（{n}）</translation>
    </message>
    <message>
        <source>How many of the processor’s cores it may keep busy</source>
        <translation>可占用的处理器核心数</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>How much it gives way to what else you do meanwhile</source>
        <translation>对您同时所做的其他事让步的程度</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)……</translation>
    </message>
    <message>
        <source>Use a model of your own: a folder with config.json, tokenizer.json, and ONNX</source>
        <translation>使用自己的模型：含 config.json、tokenizer.json 和 ONNX 的文件夹</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>优先级(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>The project holds %n sample(s). Those that this detector has seen are left out.</source>
        <translation>
            <numerusform>项目中有 %n 个样本。此检测器已查看过的会略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (your folder)</source>
        <translation>{name}（您的文件夹）</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>正在查看文件夹……</translation>
    </message>
    <message>
        <source>Cannot be used: {reason}.</source>
        <translation>无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Holds {model}.</source>
        <translation>含有 {model}。</translation>
    </message>
    <message>
        <source>Note: {note}.</source>
        <translation>提示：{note}。</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>检测</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Goal of this sitting</source>
        <translation>本次工作的目标</translation>
    </message>
    <message>
        <source>The strip shows how far you are. Breaks of over five minutes do not count.</source>
        <translation>进度条显示您的进展。超过五分钟的休息不计入。</translation>
    </message>
    <message>
        <source>&amp;No goal</source>
        <translation>无目标(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Minutes of work</source>
        <translation>工作分钟数(&amp;M)</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少</translation>
    </message>
</context>
<context>
    <name>GuidelinesDesk</name>
    <message>
        <source>Texts (*.md *.txt);;All files (*)</source>
        <translation>文本 (*.md *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Take guidelines from a file</source>
        <translation>从文件读取指南</translation>
    </message>
</context>
<context>
    <name>GuidelinesDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>How this project is to be reviewed. Everybody who opens it can read this beside the sources. It is shown as plain text; lines that begin with # are headings.</source>
        <translation>说明如何审阅此项目。任何打开项目的人都能在来源旁边读到。以纯文本显示；以 # 开头的行是标题。</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>从文件读取……</translation>
    </message>
    <message>
        <source>{n} characters are too many; at most {limit} fit</source>
        <translation>{n} 个字符太多；最多容纳 {limit} 个</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>This project has no guidelines yet.</source>
        <translation>此项目还没有指南。</translation>
    </message>
    <message>
        <source>Write them…</source>
        <translation>撰写指南……</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Veridesk help</source>
        <translation>Veridesk 帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>No page holds all of these words.</source>
        <translation>没有页面包含所有这些词。</translation>
    </message>
    <message>
        <source>The page before (Alt+←)</source>
        <translation>前一页 (Alt+←)</translation>
    </message>
    <message>
        <source>The page after (Alt+→)</source>
        <translation>后一页 (Alt+→)</translation>
    </message>
    <message>
        <source>REVIEWING</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>LOOKING AFTER A PROJECT</source>
        <translation>管理项目</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import samples</source>
        <translation>导入样本</translation>
    </message>
    <message>
        <source>The first rows as they would be imported</source>
        <translation>将要导入的前几行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Sources in files of their own</source>
        <translation>来源在单独的文件中</translation>
    </message>
    <message>
        <source>.txt and .md files, or rows with ids that the samples name by a key</source>
        <translation>.txt 和 .md 文件，或带有 id 的行（样本通过某个键引用）</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件……</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹……</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>引用的键</translation>
    </message>
    <message>
        <source>Files of sources</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Sources ({patterns});;All files (*)</source>
        <translation>来源 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder of sources</source>
        <translation>来源文件夹</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Output *</source>
        <translation>输出 *</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成模型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Marked spans</source>
        <translation>已标注的片段</translation>
    </message>
    <message>
        <source>{names}: read as {shape}.</source>
        <translation>{names}：按 {shape} 读取。</translation>
    </message>
    <message>
        <source>LINE {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>would be rejected: {reason}</source>
        <translation>将被拒收：{reason}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>以及另外 {n} 个</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Taking an import back removes its samples, their flags and its rejected rows. It is refused once somebody has ruled on one of its samples.</source>
        <translation>撤回导入会移除其样本、样本的疑点和被拒收的行。一旦有人对其中的样本作出裁定，就不能撤回。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回……</translation>
    </message>
    <message>
        <source>Nothing was imported into this project yet.</source>
        <translation>此项目尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <source>Samples reviewed</source>
        <translation>已审阅样本</translation>
    </message>
    <message>
        <source>{ruled} of {total} reviewed</source>
        <translation>已审阅 {ruled}/{total}</translation>
    </message>
    <message>
        <source>{seconds} s each</source>
        <translation>每个 {seconds} 秒</translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation>剩余不到一分钟</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>剩余约 {n} 分钟</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>剩余约 {n} 小时</translation>
    </message>
</context>
<context>
    <name>JobsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>没有打开的项目；请先打开或新建一个</translation>
    </message>
    <message>
        <source>Samples ({patterns});;All files (*)</source>
        <translation>样本 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import samples</source>
        <translation>导入样本</translation>
    </message>
    <message>
        <source>Folder of samples</source>
        <translation>样本文件夹</translation>
    </message>
    <message>
        <source>this project is open read-only; nothing can be imported</source>
        <translation>此项目以只读方式打开；无法导入</translation>
    </message>
    <message>
        <source>New project for {name}</source>
        <translation>为 {name} 新建项目</translation>
    </message>
    <message>
        <source>Veridesk projects (*{suffix})</source>
        <translation>Veridesk 项目 (*{suffix})</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>import stopped; what was read before stays</source>
        <translation>导入已停止；之前读取的内容保留</translation>
    </message>
    <message>
        <source>Show rejected rows…</source>
        <translation>查看被拒收的行……</translation>
    </message>
    <message>
        <source>Take import {number} back?</source>
        <translation>撤回导入 {number}？</translation>
    </message>
    <message>
        <source>Its samples, their flags and its rejected rows leave the project.</source>
        <translation>其样本、疑点和被拒收的行将离开项目。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taking import {number} back</source>
        <translation>正在撤回导入 {number}</translation>
    </message>
    <message>
        <source>import {number} is taken back</source>
        <translation>导入 {number} 已撤回</translation>
    </message>
    <message>
        <source>Write rejected rows</source>
        <translation>写出被拒收的行</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>{n} rejected rows written to {path}</source>
        <translation>已将 {n} 条被拒收的行写入 {path}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>press the new key here</source>
        <translation>在此按下新的按键</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>{reasons} give a reason. Shift and the arrows select words of the output, with Ctrl whole words; Alt and the arrows only move the text cursor. While you type in a field, letters are letters; Esc leaves the field.</source>
        <translation>{reasons} 给出原因。Shift 加方向键选择输出中的文字，再加 Ctrl 按整词选择；Alt 加方向键只移动文本光标。在输入框中打字时，字母就是字母；Esc 离开输入框。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and keys</source>
        <translation>操作和按键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Leave the chosen action without a key</source>
        <translation>让所选操作不占用按键</translation>
    </message>
    <message>
        <source>Give the chosen action the keys of the preset</source>
        <translation>给所选操作恢复预设按键</translation>
    </message>
    <message>
        <source>Give all actions the keys of the preset</source>
        <translation>给所有操作恢复预设按键</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>{words} {number}</source>
        <translation>{words} {number}</translation>
    </message>
    <message>
        <source>{key} is now the key of “{action}”.</source>
        <translation>{key} 现在是“{action}”的按键。</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”. Hand it over, or press another key.</source>
        <translation>{key} 属于“{action}”。可将其转让，或按另一个键。</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>转让</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The window speaks another language from the next start on. Samples, sources and what is exported are never translated.</source>
        <translation>窗口从下次启动起使用另一种语言。样本、来源和导出内容从不翻译。</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>所有文字</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Font of texts</source>
        <translation>文本字体</translation>
    </message>
    <message>
        <source>usual ({n} pt)</source>
        <translation>默认（{n} pt）</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文本字号</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>How texts look</source>
        <translation>文本外观</translation>
    </message>
    <message>
        <source>The bridge opened to vehicles on 28 May 1937 and carries six lanes. This is how samples and sources look with what you chose above.</source>
        <translation>这座桥于 1937 年 5 月 28 日向车辆开放，有六条车道。按上面的选择，样本和来源就是这个样子。</translation>
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
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Insight</source>
        <translation>洞察(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Detector run</source>
        <translation>检测运行(&amp;D)</translation>
    </message>
    <message>
        <source>{name} (read-only) — Veridesk</source>
        <translation>{name}（只读）— Veridesk</translation>
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
        <translation>请先选择输出中的文字再标注</translation>
    </message>
    <message>
        <source>the output is empty; say in a note what is wrong with it</source>
        <translation>输出为空；请在备注中说明问题</translation>
    </message>
    <message>
        <source>select the words that this reason is about</source>
        <translation>请选择此原因所指的文字</translation>
    </message>
    <message>
        <source>nothing is marked; {mark_contradicted}, {mark_unsupported}, {mark_supported} do</source>
        <translation>没有标注；用 {mark_contradicted}、{mark_unsupported}、{mark_supported} 标注</translation>
    </message>
    <message>
        <source>select the words to look for</source>
        <translation>请选择要查找的文字</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Who is reviewing?</source>
        <translation>谁在审阅？</translation>
    </message>
    <message>
        <source>Your name is stored with each of your rulings and stands in the export.</source>
        <translation>您的姓名会随每条裁定保存，并出现在导出中。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>密钥名称</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入密码短语</translation>
    </message>
    <message>
        <source>none: whoever has the file can sign</source>
        <translation>无：持有该文件者即可签名</translation>
    </message>
    <message>
        <source>The key is made here and stays in {folder}, closed to other users of this computer. Keep a copy of it; there is no second one.</source>
        <translation>密钥在此生成并保存在 {folder}，本机其他用户无法访问。请保留一份副本；没有第二份。</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>The two passphrases differ; type them again.</source>
        <translation>两次输入的密码短语不同；请重新输入。</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Key to sign with</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>密钥的密码短语</translation>
    </message>
    <message>
        <source>Data set card with figures, plots and croissant.json</source>
        <translation>数据集卡片（含数据、图表和 croissant.json）</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新密钥……</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Nobody: not signed</source>
        <translation>无：不签名</translation>
    </message>
    <message>
        <source>Give the passphrase of the key.</source>
        <translation>请输入密钥的密码短语。</translation>
    </message>
    <message>
        <source>Without a signature the check finds accidents, but not somebody who rewrites every file in step.</source>
        <translation>没有签名时，核验能发现意外差错，但发现不了把所有文件一致改写的人。</translation>
    </message>
    <message>
        <source>Key {id}… Hand {path} to whoever shall check deliveries.</source>
        <translation>密钥 {id}……请把 {path} 交给需要核验交付的人。</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>looking through the records: {share} %</source>
        <translation>正在查找记录：{share} %</translation>
    </message>
    <message>
        <source>reading the queue…</source>
        <translation>正在读取队列……</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <translation>{n} 个样本</translation>
    </message>
    <message>
        <source>{n} of {total} samples</source>
        <translation>{n}/{total} 个样本</translation>
    </message>
    <message>
        <source>No samples yet.</source>
        <translation>还没有样本。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入……</translation>
    </message>
    <message>
        <source>No sample here holds “{text}”.</source>
        <translation>这里没有样本包含“{text}”。</translation>
    </message>
    <message>
        <source>No sample is left under these filters.</source>
        <translation>在这些筛选下没有样本。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>All reviewed.</source>
        <translation>全部审阅完毕。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>Flag {n} samples</source>
        <translation>检测 {n} 个样本</translation>
    </message>
    <message>
        <source>Nothing has looked at these samples yet.</source>
        <translation>还没有任何检测器查看过这些样本。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>pending</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>risk hidden</source>
        <translation>风险已隐藏</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>risk {score}</source>
        <translation>风险 {score}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Order of the queue</source>
        <translation>队列顺序</translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation>风险最高的在前</translation>
    </message>
    <message>
        <source>Most uncertain first</source>
        <translation>最不确定的在前</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>按文件顺序</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>筛选 ▾</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>搜索  /</translation>
    </message>
    <message>
        <source>Search in prompts, outputs and sources</source>
        <translation>在提示词、输出和来源中搜索</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选</translation>
    </message>
    <message>
        <source>Remove the filter {words}</source>
        <translation>移除筛选 {words}</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Range of risk</source>
        <translation>风险范围</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>No sample is ruled on yet.</source>
        <translation>还没有样本被裁定。</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>共 {n}</translation>
    </message>
    <message>
        <source>ruled on</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>以及另外 {n} 个</translation>
    </message>
    <message>
        <source>all: {share}</source>
        <translation>全部：{share}</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>{name}: {wrong} of {ruled} wrong, {share} (95 % interval {low} to {high})</source>
        <translation>{name}：{ruled} 个中有 {wrong} 个错误，{share}（95 % 区间 {low} 至 {high}）</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Edit the reasons</source>
        <translation>编辑原因</translation>
    </message>
    <message>
        <source>Edit the reasons of this project</source>
        <translation>编辑此项目的原因</translation>
    </message>
    <message>
        <source>on the whole output</source>
        <translation>针对整个输出</translation>
    </message>
    <message>
        <source>on the words</source>
        <translation>针对所选文字</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason {n}</source>
        <translation>原因 {n}</translation>
    </message>
    <message>
        <source>What reason {n} is about</source>
        <translation>原因 {n} 针对什么</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>默认原因</translation>
    </message>
    <message>
        <source>The number keys give these reasons to the selected words, to the current claim, or to the whole output. They belong to this project; an empty line is no reason.</source>
        <translation>数字键把这些原因赋给所选文字、当前论断或整个输出。它们属于此项目；空行不算原因。</translation>
    </message>
    <message>
        <source>the whole output</source>
        <translation>整个输出</translation>
    </message>
    <message>
        <source>words: contradicted</source>
        <translation>文字：矛盾</translation>
    </message>
    <message>
        <source>words: unsupported</source>
        <translation>文字：无依据</translation>
    </message>
    <message>
        <source>words: supported</source>
        <translation>文字：有依据</translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Rejected rows</source>
        <translation>被拒收的行</translation>
    </message>
    <message>
        <source>Every row of every import was taken.</source>
        <translation>每次导入的每一行都已收入。</translation>
    </message>
    <message>
        <source>One row could not be imported; all others were.</source>
        <translation>有一行无法导入；其余全部导入。</translation>
    </message>
    <message>
        <source>{n} rows could not be imported; all others were.</source>
        <translation>有 {n} 行无法导入；其余全部导入。</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>写入文件……</translation>
    </message>
    <message>
        <source>The first {n} are listed; the file holds them all.</source>
        <translation>列出前 {n} 行；文件包含全部。</translation>
    </message>
    <message>
        <source>Rows that were not imported</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Where the generators go wrong</source>
        <translation>生成模型在哪里出错</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Examples of the chosen group</source>
        <translation>所选组的示例</translation>
    </message>
    <message>
        <source>Save as &amp;page…</source>
        <translation>保存为网页(&amp;P)……</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>保存为 JSON(&amp;J)……</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成模型</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>of</source>
        <translation>占</translation>
    </message>
    <message>
        <source>No examples in this group.</source>
        <translation>此组没有示例。</translation>
    </message>
    <message>
        <source>corrected to: {words}</source>
        <translation>更正为：{words}</translation>
    </message>
    <message>
        <source>note: {words}</source>
        <translation>备注：{words}</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>reading a large sample…</source>
        <translation>正在读取大样本……</translation>
    </message>
    <message>
        <source>the rest of the queue is still being read; go on in a moment</source>
        <translation>队列其余部分仍在读取；请稍候</translation>
    </message>
    <message>
        <source>nothing is pending under these filters; clear them to go on</source>
        <translation>在这些筛选下没有待审样本；清除筛选以继续</translation>
    </message>
    <message>
        <source>a correction is unfinished; {correct} goes on</source>
        <translation>有一处更正未完成；按 {correct} 继续</translation>
    </message>
    <message>
        <source>first: {accept} accepts, {correct} corrects, {reject} rejects</source>
        <translation>请先：{accept} 接受，{correct} 更正，{reject} 拒绝</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Longest pause that counts</source>
        <translation>计入的最长停顿</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Time without a key or a click counts as work up to this limit; the rest was a break. The seconds of each ruling and the pace go by it.</source>
        <translation>没有按键或点击的时间在此限度内计为工作；其余算休息。每条裁定的秒数和速度以此为准。</translation>
    </message>
    <message>
        <source>THIS PROJECT</source>
        <translation>此项目</translation>
    </message>
    <message>
        <source>Blind review…</source>
        <translation>盲审……</translation>
    </message>
    <message>
        <source>Reasons…</source>
        <translation>原因……</translation>
    </message>
    <message>
        <source>Guidelines…</source>
        <translation>指南……</translation>
    </message>
    <message>
        <source>Open a project to change how it is reviewed.</source>
        <translation>打开项目以更改其审阅方式。</translation>
    </message>
</context>
<context>
    <name>ReviewerChart</name>
    <message>
        <source>Reviewers side by side</source>
        <translation>审阅者对比</translation>
    </message>
    <message>
        <source>Nobody has ruled yet.</source>
        <translation>还没有人作出裁定。</translation>
    </message>
    <message>
        <source>rulings</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审阅者</translation>
    </message>
    <message>
        <source>seconds each</source>
        <translation>每个秒数</translation>
    </message>
    <message>
        <source>same verdict</source>
        <translation>相同裁定</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} s each</source>
        <translation>每个 {n} 秒</translation>
    </message>
    <message>
        <source>the same verdict as others in {agreed} of {shared} shared rulings</source>
        <translation>在 {shared} 条共同裁定中有 {agreed} 条与他人相同</translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>OUTPUT</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The record has no other fields.</source>
        <translation>该记录没有其他字段。</translation>
    </message>
    <message>
        <source>PROMPT</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>RECORD</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Other fields of the record</source>
        <translation>记录的其他字段</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>No flag raised — that is not a verdict.</source>
        <translation>没有疑点——这不是裁定。</translation>
    </message>
    <message>
        <source>Flags are hidden until you rule on this sample.</source>
        <translation>在您对此样本裁定之前，疑点保持隐藏。</translation>
    </message>
    <message>
        <source>Not checked: no detector has looked at this sample yet.</source>
        <translation>未检查：还没有检测器查看过此样本。</translation>
    </message>
    <message>
        <source>the detector gave no reason.</source>
        <translation>检测器没有给出原因。</translation>
    </message>
    <message>
        <source>Not checked: {reason}</source>
        <translation>未检查：{reason}</translation>
    </message>
</context>
<context>
    <name>SamplesPage</name>
    <message>
        <source>Accepted samples</source>
        <translation>已接受的样本</translation>
    </message>
    <message>
        <source>Corrected samples</source>
        <translation>已更正的样本</translation>
    </message>
    <message>
        <source>Also write the rejected samples, in a second file</source>
        <translation>同时写出被拒绝的样本（另一个文件）</translation>
    </message>
    <message>
        <source>Also write the unsure samples there</source>
        <translation>不确定的样本也写入其中</translation>
    </message>
    <message>
        <source>Only what the queue’s filter shows</source>
        <translation>仅限队列筛选所显示的</translation>
    </message>
    <message>
        <source>The queue shows all samples at present.</source>
        <translation>队列当前显示所有样本。</translation>
    </message>
    <message>
        <source>Leave out what was ruled on in bulk</source>
        <translation>排除批量裁定的样本</translation>
    </message>
    <message>
        <source>Leave out what was accepted with a mark against it</source>
        <translation>排除带有不利标注却被接受的样本</translation>
    </message>
    <message>
        <source>Reviewers who must agree on the text</source>
        <translation>须对文本一致的审阅者人数</translation>
    </message>
    <message>
        <source>Rulings of</source>
        <translation>裁定来自</translation>
    </message>
    <message>
        <source>Choose accepted samples, corrected ones, or both.</source>
        <translation>请选择已接受的样本、已更正的样本，或两者。</translation>
    </message>
    <message>
        <source>Choose at least one reviewer.</source>
        <translation>请至少选择一位审阅者。</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>your settings could not be saved ({reason})</source>
        <translation>无法保存您的设置（{reason}）</translation>
    </message>
    <message>
        <source>Ruled on blind: {share}</source>
        <translation>盲审：{share}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>Shapes to write as well</source>
        <translation>另外写出的格式</translation>
    </message>
    <message>
        <source>Put the sources before the prompt</source>
        <translation>把来源放在提示词之前</translation>
    </message>
    <message>
        <source>KTO: originals of corrected samples as unwanted</source>
        <translation>KTO：把已更正样本的原文作为不期望项</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Least share of a text that a correction changes</source>
        <translation>更正须改动文本的最小比例</translation>
    </message>
    <message>
        <source>Divide them into train, validation and test</source>
        <translation>划分为训练、验证和测试集</translation>
    </message>
    <message>
        <source>Samples that share a source stay together, so none leaks.</source>
        <translation>共享来源的样本保持在一起，以免泄漏。</translation>
    </message>
    <message>
        <source>Preference pairs: leave out corrections under</source>
        <translation>偏好对：略去改动低于</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The data set itself, dataset.jsonl, is always written. Beside it:</source>
        <translation>数据集本身 dataset.jsonl 总会写出。另外：</translation>
    </message>
    <message>
        <source>The shares add up to {total} %, not to 100 %.</source>
        <translation>比例之和为 {total} %，不是 100 %。</translation>
    </message>
</context>
<context>
    <name>SittingBar</name>
    <message>
        <source>Goal of this sitting</source>
        <translation>本次工作的目标</translation>
    </message>
    <message>
        <source>Time worked in this sitting: {time}. Click to set a goal.</source>
        <translation>本次工作时间：{time}。点击以设定目标。</translation>
    </message>
    <message>
        <source>sitting: {n} of {goal}</source>
        <translation>本次：{n}/{goal}</translation>
    </message>
    <message>
        <source>sitting: {n}</source>
        <translation>本次：{n}</translation>
    </message>
    <message>
        <source>{done}, goal reached</source>
        <translation>{done}，目标达成</translation>
    </message>
    <message>
        <source>{done}, {time} left</source>
        <translation>{done}，剩余 {time}</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} 小时 {n} 分钟</translation>
    </message>
</context>
<context>
    <name>SittingDesk</name>
    <message>
        <source>your goal for this sitting is reached: {n} samples in {minutes} min</source>
        <translation>本次目标已达成：{minutes} 分钟内 {n} 个样本</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Filter by a source</source>
        <translation>按来源筛选</translation>
    </message>
    <message>
        <source>Words of its title or text</source>
        <translation>标题或正文中的词</translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation>来源中的词</translation>
    </message>
    <message>
        <source>Sources found</source>
        <translation>找到的来源</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找……</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>No source has these words.</source>
        <translation>没有来源包含这些词。</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>SOURCES</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>This sample has no source: nothing can be checked.</source>
        <translation>此样本没有来源：无法检查任何内容。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation>下一处证据</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>来源 {number}</translation>
    </message>
    <message>
        <source>evidence {number} of {total}</source>
        <translation>证据 {number}/{total}</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Back up the open project every</source>
        <translation>备份打开的项目，每隔</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>never by the clock</source>
        <translation>不按时间备份</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>保留的备份数</translation>
    </message>
    <message>
        <source>as the project says</source>
        <translation>按项目设定</translation>
    </message>
    <message>
        <source>Backups lie beside the project, in a folder of its name that ends in .backups. Every ruling is on disk the moment you give it; a backup is for the day when the file itself comes to harm.</source>
        <translation>备份位于项目旁边、以项目名加 .backups 命名的文件夹中。每条裁定在作出的那一刻就已写入磁盘；备份是为文件本身受损的那一天准备的。</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>ThresholdBar</name>
    <message>
        <source>Threshold of the flags</source>
        <translation>疑点阈值</translation>
    </message>
    <message>
        <source>Show flags from this probability on; the run itself stays as it is</source>
        <translation>显示达到此概率的疑点；检测运行本身不变</translation>
    </message>
    <message>
        <source>{threshold}: {n} flagged</source>
        <translation>{threshold}：{n} 个存疑</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>Rulings over time</source>
        <translation>裁定随时间变化</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>No ruling yet. Each one will show here.</source>
        <translation>还没有裁定。每条裁定都会显示在这里。</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>no ruling</source>
        <translation>无裁定</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>{day} 当周</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>See what it would find on the sample on screen; nothing is stored</source>
        <translation>查看它会在屏幕上的样本中发现什么；不保存任何内容</translation>
    </message>
    <message>
        <source>What the detector finds on the sample on screen</source>
        <translation>检测器在屏幕上的样本中的发现</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查看……</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>&amp;Try on the current sample</source>
        <translation>在当前样本上试用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop trying</source>
        <translation>停止试用(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in {seconds} s</source>
        <translation>
            <numerusform>{seconds} 秒内 %n 条论断</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s to get ready</source>
        <translation>准备用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>not checked ({ready})</source>
        <translation>未检查（{ready}）</translation>
    </message>
    <message>
        <source>doubt {percent}</source>
        <translation>疑度 {percent}</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>无依据</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) not checked</source>
        <translation>
            <numerusform>%n 条论断未检查</numerusform>
        </translation>
    </message>
    <message>
        <source>No flag raised — that is not a verdict.</source>
        <translation>没有疑点——这不是裁定。</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>立即询问(&amp;A)</translation>
    </message>
    <message>
        <source>Get the announcement once, from the address above</source>
        <translation>从上面的地址获取一次公告</translation>
    </message>
    <message>
        <source>This is Veridesk {version}. It was built without an address at which newer versions are announced, so there is nothing to ask. Look where you got it from; VERIFY.md there says how to check a download.</source>
        <translation>这是 Veridesk {version}。构建时没有设置公布新版本的地址，因此无处询问。请到您获取它的地方查看；那里的 VERIFY.md 说明如何核验下载。</translation>
    </message>
    <message>
        <source>This is Veridesk {version}. May it ask, once, for the newest version at

{address}

Nothing about you or your projects is sent; the server sees your computer’s network address, as with any page. The answer is believed only with the signature of Veridesk’s makers, and nothing is installed. Without this window Veridesk never asks.</source>
        <translation>这是 Veridesk {version}。可以向以下地址询问一次最新版本吗？

{address}

不会发送任何关于您或您项目的信息；服务器会看到您电脑的网络地址，与访问任何网页一样。只有带 Veridesk 制作者签名的回答才会被采信，且不会安装任何东西。不经此窗口，Veridesk 从不询问。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问……</translation>
    </message>
    <message>
        <source>Veridesk {version} is the newest version.</source>
        <translation>Veridesk {version} 是最新版本。</translation>
    </message>
    <message>
        <source>Veridesk {new} was released on {date}; this is {version}. Get it at

{page}

and check the download as VERIFY.md there says. Projects stay as they are.</source>
        <translation>Veridesk {new} 于 {date} 发布；当前为 {version}。请从以下地址获取

{page}

并按那里的 VERIFY.md 核验下载。项目保持不变。</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>{name} ({key})</translation>
    </message>
    <message>
        <source>note ({key})</source>
        <translation>备注 ({key})</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>you accepted this</source>
        <translation>您已接受</translation>
    </message>
    <message>
        <source>you corrected this</source>
        <translation>您已更正</translation>
    </message>
    <message>
        <source>you rejected this</source>
        <translation>您已拒绝</translation>
    </message>
    <message>
        <source>you were unsure</source>
        <translation>您不确定</translation>
    </message>
    <message>
        <source>{words} on {when}</source>
        <translation>{words}，{when}</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a delivery</source>
        <translation>核验交付</translation>
    </message>
    <message>
        <source>✓ Sound</source>
        <translation>✓ 完好</translation>
    </message>
    <message>
        <source>✗ Not as exported</source>
        <translation>✗ 与导出时不符</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>未证明</translation>
    </message>
</context>
<context>
    <name>ViewsDesk</name>
    <message>
        <source>no project is open; open or make one first</source>
        <translation>没有打开的项目；请先打开或新建一个</translation>
    </message>
    <message>
        <source>nothing is filtered yet; choose a filter first</source>
        <translation>尚未筛选；请先选择筛选</translation>
    </message>
    <message>
        <source>the filter is saved in this project</source>
        <translation>筛选已保存在此项目中</translation>
    </message>
    <message>
        <source>this project is open read-only; its threshold stays</source>
        <translation>此项目以只读方式打开；阈值不变</translation>
    </message>
    <message>
        <source>this sample has no source</source>
        <translation>此样本没有来源</translation>
    </message>
    <message>
        <source>bookmark set</source>
        <translation>已加书签</translation>
    </message>
    <message>
        <source>bookmark taken away</source>
        <translation>已移除书签</translation>
    </message>
    <message>
        <source>this is where the sitting began</source>
        <translation>本次工作从这里开始</translation>
    </message>
    <message>
        <source>select several lines of the queue first, with Shift or Ctrl</source>
        <translation>请先用 Shift 或 Ctrl 选择队列中的多行</translation>
    </message>
    <message>
        <source>{n} samples are selected; at most {limit} can be ruled on at once</source>
        <translation>已选择 {n} 个样本；一次最多可裁定 {limit} 个</translation>
    </message>
    <message>
        <source>{n} samples ruled on at once: {word}</source>
        <translation>已批量裁定 {n} 个样本：{word}</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>all of them are as they were before</source>
        <translation>全部恢复原样</translation>
    </message>
</context>
<context>
    <name>VoiceDesk</name>
    <message>
        <source>{ruling}; all samples are reviewed</source>
        <translation>{ruling}；所有样本审阅完毕</translation>
    </message>
    <message>
        <source>{ruling}; next: {sample}</source>
        <translation>{ruling}；下一个：{sample}</translation>
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
        <translation>将生成的文本与来源对照，一键一裁定，交付您能担保的内容。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Or drop a file here: a project, or JSONL, JSON, CSV, TSV samples.</source>
        <translation>或将文件拖到这里：项目，或 JSONL、JSON、CSV、TSV 样本。</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目……</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开……</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>_JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Veridesk</source>
        <translation>关于 Veridesk(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Blind review…</source>
        <translation>盲审(&amp;B)……</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare detectors…</source>
        <translation>比较检测器(&amp;C)……</translation>
    </message>
    <message>
        <source>&amp;Dashboard…</source>
        <translation>仪表板(&amp;D)……</translation>
    </message>
    <message>
        <source>&amp;Exporting and proof</source>
        <translation>导出与证明(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)……</translation>
    </message>
    <message>
        <source>&amp;Find the same words elsewhere</source>
        <translation>在别处查找相同文字(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>入门(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Flag samples…</source>
        <translation>检测样本(&amp;F)……</translation>
    </message>
    <message>
        <source>&amp;Goal of this sitting…</source>
        <translation>本次目标(&amp;G)……</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Importing</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)……</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)……</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>标准字号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)……</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rejected rows…</source>
        <translation>被拒收的行(&amp;R)……</translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation>保存并继续(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>搜索(&amp;S)……</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>不确定(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Verify a delivery…</source>
        <translation>核验交付(&amp;V)……</translation>
    </message>
    <message>
        <source>&amp;Where generators go wrong…</source>
        <translation>生成模型在哪里出错(&amp;W)……</translation>
    </message>
    <message>
        <source>A false alarm: the sources do say so</source>
        <translation>误报：来源确实这样说</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>一页列出所有按键</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>返回(&amp;K)</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>立即备份(&amp;U)</translation>
    </message>
    <message>
        <source>Bring in all data files of a folder, or a saved datasets folder</source>
        <translation>导入文件夹中的所有数据文件，或已保存的 datasets 文件夹</translation>
    </message>
    <message>
        <source>Bring samples in from JSONL, JSON, CSV or TSV files</source>
        <translation>从 JSONL、JSON、CSV 或 TSV 文件导入样本</translation>
    </message>
    <message>
        <source>Check &amp;project…</source>
        <translation>检查项目(&amp;P)……</translation>
    </message>
    <message>
        <source>Check every file and every ruling of an exported folder</source>
        <translation>核验导出文件夹中的每个文件和每条裁定</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>检查更新(&amp;U)……</translation>
    </message>
    <message>
        <source>Corr&amp;ect</source>
        <translation>更正(&amp;E)</translation>
    </message>
    <message>
        <source>Edit &amp;guidelines…</source>
        <translation>编辑指南(&amp;G)……</translation>
    </message>
    <message>
        <source>Edit reasons…</source>
        <translation>编辑原因……</translation>
    </message>
    <message>
        <source>Error rates by generator, prompt, source and kind, worst first</source>
        <translation>按生成模型、提示词、来源和类型统计的错误率，最差的在前</translation>
    </message>
    <message>
        <source>Find samples by their words</source>
        <translation>按文字查找样本</translation>
    </message>
    <message>
        <source>Forget all rulings in the demo project and begin again</source>
        <translation>清除演示项目中的所有裁定并重新开始</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>给出原因</translation>
    </message>
    <message>
        <source>Give all selected lines of the queue the same ruling, with a reason</source>
        <translation>对队列中选中的所有行给出相同裁定，并说明原因</translation>
    </message>
    <message>
        <source>Hand over what was accepted and corrected, with proof</source>
        <translation>交付已接受和已更正的内容，并附证明</translation>
    </message>
    <message>
        <source>Have a detector look for what the sources do not support</source>
        <translation>让检测器查找来源不支持的内容</translation>
    </message>
    <message>
        <source>Hide flags and scores until you have ruled</source>
        <translation>在您裁定之前隐藏疑点和分数</translation>
    </message>
    <message>
        <source>I&amp;mports…</source>
        <translation>导入记录(&amp;M)……</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>导入文件夹(&amp;F)……</translation>
    </message>
    <message>
        <source>Keep the correction, or your ruling with its new note, and go on</source>
        <translation>保存更正，或保存带新备注的裁定，然后继续</translation>
    </message>
    <message>
        <source>Leave it for somebody else, and go on</source>
        <translation>留给他人，继续</translation>
    </message>
    <message>
        <source>Look the project’s file over, and help where something is wrong</source>
        <translation>检查项目文件，出问题时协助处理</translation>
    </message>
    <message>
        <source>Looks, keys, reviewing, language and backups</source>
        <translation>外观、按键、审阅、语言和备份</translation>
    </message>
    <message>
        <source>Make a backup beside the project, and look it over</source>
        <translation>在项目旁边创建备份并检查</translation>
    </message>
    <message>
        <source>Mark as &amp;contradicted</source>
        <translation>标注为矛盾(&amp;C)</translation>
    </message>
    <message>
        <source>Mark as supported</source>
        <translation>标注为有依据</translation>
    </message>
    <message>
        <source>Mark as unsupported</source>
        <translation>标注为无依据</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修正它</translation>
    </message>
    <message>
        <source>Name the reasons that the number keys give</source>
        <translation>设定数字键对应的原因</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>下一处标注(&amp;M)</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>下一条论断</translation>
    </message>
    <message>
        <source>Next evidence of the claim</source>
        <translation>论断的下一处证据</translation>
    </message>
    <message>
        <source>Next pending sample</source>
        <translation>下一个待审样本</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>下一个样本</translation>
    </message>
    <message>
        <source>No source says so</source>
        <translation>没有来源这样说</translation>
    </message>
    <message>
        <source>Not fit to be used</source>
        <translation>不能使用</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>打开演示(&amp;D)</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>上一条论断</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>上一个样本</translation>
    </message>
    <message>
        <source>Put a backup in the project’s place; the present file is kept</source>
        <translation>用备份替换项目；当前文件会保留</translation>
    </message>
    <message>
        <source>Put your bookmark on this sample, or take it away</source>
        <translation>为此样本加上或移除您的书签</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>拒绝(&amp;J)</translation>
    </message>
    <message>
        <source>Read how to do what you are at</source>
        <translation>查看当前操作的说明</translation>
    </message>
    <message>
        <source>Reading the &amp;report</source>
        <translation>阅读报告(&amp;R)</translation>
    </message>
    <message>
        <source>Restore from a &amp;backup…</source>
        <translation>从备份恢复(&amp;B)……</translation>
    </message>
    <message>
        <source>Reviewer’s &amp;name…</source>
        <translation>审阅者姓名(&amp;N)……</translation>
    </message>
    <message>
        <source>Rule again what you took back</source>
        <translation>重新作出撤回的裁定</translation>
    </message>
    <message>
        <source>Rule on the selec&amp;tion…</source>
        <translation>对所选裁定(&amp;T)……</translation>
    </message>
    <message>
        <source>Samples of this so&amp;urce</source>
        <translation>此来源的样本(&amp;U)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)……</translation>
    </message>
    <message>
        <source>Search all samples for the selected or the doubted words</source>
        <translation>在所有样本中搜索所选或存疑的文字</translation>
    </message>
    <message>
        <source>See what was ruled: over time, by risk, by generator, by source, by reviewer</source>
        <translation>查看裁定情况：按时间、风险、生成模型、来源、审阅者</translation>
    </message>
    <message>
        <source>Select the next words that you marked</source>
        <translation>选择您标注的下一处文字</translation>
    </message>
    <message>
        <source>Set how many samples, or how long, you mean to review now</source>
        <translation>设定现在打算审阅多少样本或多长时间</translation>
    </message>
    <message>
        <source>Show all samples that rest on the source in front</source>
        <translation>显示基于当前来源的所有样本</translation>
    </message>
    <message>
        <source>Show how this project is to be reviewed, beside the sources</source>
        <translation>在来源旁边显示此项目的审阅方式</translation>
    </message>
    <message>
        <source>Show the sample that was on screen before</source>
        <translation>显示之前屏幕上的样本</translation>
    </message>
    <message>
        <source>Show what could not be imported, and why</source>
        <translation>显示无法导入的内容及原因</translation>
    </message>
    <message>
        <source>Show where the sources speak of this claim, one place after the other</source>
        <translation>逐处显示来源中谈到此论断的地方</translation>
    </message>
    <message>
        <source>Start the demo a&amp;fresh</source>
        <translation>重新开始演示(&amp;F)</translation>
    </message>
    <message>
        <source>Take your last ruling back</source>
        <translation>撤回您的上一条裁定</translation>
    </message>
    <message>
        <source>The output is right as it is</source>
        <translation>输出本身正确</translation>
    </message>
    <message>
        <source>The sources say otherwise</source>
        <translation>来源的说法不同</translation>
    </message>
    <message>
        <source>What the &amp;marks mean</source>
        <translation>标记的含义(&amp;M)</translation>
    </message>
    <message>
        <source>What was imported, and taking an import back</source>
        <translation>导入了什么，以及撤回导入</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Write down how this project is to be reviewed, or take it from a file</source>
        <translation>写下此项目的审阅方式，或从文件读取</translation>
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
        <translation>Veridesk 内部出了问题。您的裁定安全无损；可以继续。</translation>
    </message>
    <message>
        <source>A report without any sample text lies in {path}.</source>
        <translation>不含任何样本文本的报告位于 {path}。</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
</context>
<context>
    <name>desk_undo</name>
    <message>
        <source>there is nothing to undo; rule on a sample first</source>
        <translation>没有可撤销的内容；请先裁定一个样本</translation>
    </message>
    <message>
        <source>taken back: this sample is {word} again</source>
        <translation>已撤回：此样本恢复为{word}</translation>
    </message>
    <message>
        <source>ruled again: this sample is {word}</source>
        <translation>已重做：此样本为{word}</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>&apos;corrected&apos; needs the corrected text; give it as output</source>
        <translation>“corrected”需要更正后的文本；请在 output 中给出</translation>
    </message>
    <message>
        <source>&apos;meta_json&apos; holds no JSON object; export the project again</source>
        <translation>“meta_json”不是 JSON 对象；请重新导出项目</translation>
    </message>
    <message>
        <source>&apos;record_base64&apos; is broken; export the project again</source>
        <translation>“record_base64”已损坏；请重新导出项目</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; takes no output; rule &apos;corrected&apos; to change the text</source>
        <translation>“{0}”不接受输出；要更改文本请裁定“corrected”</translation>
    </message>
    <message>
        <source>(empty name)</source>
        <translation>（空名称）</translation>
    </message>
    <message>
        <source>({0} not known)</source>
        <translation>（{0} 未知）</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 条裁定</translation>
    </message>
    <message>
        <source>1 new source</source>
        <translation>1 个新来源</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1 row rejected</source>
        <translation>1 行被拒收</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>1 sample exported</source>
        <translation>已导出 1 个样本</translation>
    </message>
    <message>
        <source>1 sample to export</source>
        <translation>将导出 1 个样本</translation>
    </message>
    <message>
        <source>A flag counts as confirmed where a reviewer&apos;s mark on its words says so, where a correction changed its words, or where the sample was rejected without any mark. It counts as a false alarm where a mark says “supported”, where the sample was accepted, or where a correction left its words as they were. Otherwise it is not judged. One reviewer who confirms is enough.</source>
        <translation>疑点在以下情况视为已证实：审阅者在其文字上的标注如此说明，更正改动了其文字，或样本在没有标注的情况下被拒绝。以下情况视为误报：标注为“有依据”，样本被接受，或更正保留了其文字。其他情况不作判断。一位审阅者证实即可。</translation>
    </message>
    <message>
        <source>A run flags a sample where one of its flags reaches the run’s own threshold. Precision is how many of the flagged samples (or flags) the rulings found wrong, recall how many of the wrong samples (or marks) were flagged; both count only samples that both runs checked and somebody ruled on. Reviewers who had one run’s flags before their eyes lean towards it; blind rulings do not.</source>
        <translation>只要有一个疑点达到该运行自身的阈值，该运行就认为样本存疑。精确率是存疑样本（或疑点）中经裁定确为错误的比例，召回率是错误样本（或标注）中被指出存疑的比例；两者只计两次运行都检查过且有人裁定的样本。看着某次运行疑点的审阅者会偏向它；盲审裁定不会。</translation>
    </message>
    <message>
        <source>A sample is exported when at least one included reviewer&apos;s standing verdict on it is &apos;accepted&apos; or &apos;corrected&apos; and none is &apos;rejected&apos; or &apos;unsure&apos;. The latest of these decisions gives the text. Where reviewers&apos; corrections differ, the sample is left out as in conflict. On request a sample is left out, too, when fewer than the asked number of reviewers agree on its text, or when an included reviewer accepted it with a mark that contradicts it or calls it unsupported, or when all who agree ruled on it in bulk.</source>
        <translation>当至少一位纳入的审阅者的现行裁定为“接受”或“更正”，且没有“拒绝”或“不确定”时，样本会被导出。文本取自其中最新的裁定。若审阅者的更正不同，样本因冲突而略去。按要求，还可略去：对文本一致的审阅者少于要求人数的样本、纳入的审阅者虽接受但标注了矛盾或无依据的样本，以及一致者全部为批量裁定的样本。</translation>
    </message>
    <message>
        <source>Anything. The check ends at the first fault; what lies behind was not looked at.</source>
        <translation>任何事情。核验在第一处错误即停止；其后的内容未检查。</translation>
    </message>
    <message>
        <source>CSV with semicolons</source>
        <translation>以分号分隔的 CSV</translation>
    </message>
    <message>
        <source>Every row ({n0} in all) is on the sample that its ids name, rests on a ruling that was not taken back, and says what that ruling says.</source>
        <translation>每一行（共 {n0} 行）都对应其标识所指的样本，依据未被撤回的裁定，并与该裁定一致。</translation>
    </message>
    <message>
        <source>Evident Baseless Info</source>
        <translation>明显无依据的信息</translation>
    </message>
    <message>
        <source>Evident Conflict</source>
        <translation>明显矛盾</translation>
    </message>
    <message>
        <source>JSON array in an object</source>
        <translation>对象中的 JSON 数组</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load {0} ({1}); save the model as ONNX anew</source>
        <translation>ONNX Runtime 无法加载 {0}（{1}）；请重新将模型保存为 ONNX</translation>
    </message>
    <message>
        <source>RAGTruth&apos;s responses need their sources; name source_info.jsonl with them</source>
        <translation>RAGTruth 的回答需要其来源；请同时指定 source_info.jsonl</translation>
    </message>
    <message>
        <source>SQLite says &apos;{0}&apos;; try again, and keep a copy of the file</source>
        <translation>SQLite 报告“{0}”；请重试，并保留文件的副本</translation>
    </message>
    <message>
        <source>That nothing was left out. Integrity is not completeness: samples, files or whole projects may have been left out before the export, and a chain cannot tell what was never in it.</source>
        <translation>没有遗漏任何内容。完整无损不等于完备：样本、文件或整个项目可能在导出前就被略去，链无法得知从未进入其中的内容。</translation>
    </message>
    <message>
        <source>That the reviewers were right, that they are who their names say, and that their clocks were.</source>
        <translation>审阅者是正确的、确为其姓名所示之人，以及他们的时钟准确。</translation>
    </message>
    <message>
        <source>That the {0} in the delivery finds anything, or does no harm: it came with the rest. Use one from a place that you trust.</source>
        <translation>交付中的 {0} 能发现问题或无害：它是随其余内容一起来的。请使用您信任的来源提供的版本。</translation>
    </message>
    <message>
        <source>That what stands in {0} fits the decisions: it is what was exported, but only hashes were checked.</source>
        <translation>{0} 的内容与裁定相符：它就是所导出的内容，但只检查了哈希值。</translation>
    </message>
    <message>
        <source>The decisions ({n0} in all) are one unbroken chain: none was changed, removed, slipped in or moved{1}.</source>
        <translation>裁定（共 {n0} 条）是一条完整的链：没有被更改、删除、插入或移动{1}。</translation>
    </message>
    <message>
        <source>The files are the {n0} that the manifest lists, to the byte; none is missing and none was added.</source>
        <translation>文件正是清单所列的 {n0} 个，逐字节一致；没有缺少，也没有增加。</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Who held the key. Whoever has its file, and its passphrase if it has one, can sign; ask the signer how it is kept.</source>
        <translation>谁持有密钥。拥有其文件（以及密码短语，如有）者都能签名；请向签名者询问保管方式。</translation>
    </message>
    <message>
        <source>Who made this. It is not signed, and a chain without a key finds accidents, not adversaries: whoever rewrites every file in step, manifest included, is not found.</source>
        <translation>这是谁制作的。它没有签名，而没有密钥的链只能发现意外，不能发现对手：把包括清单在内的所有文件一致改写的人不会被发现。</translation>
    </message>
    <message>
        <source>Whose key that is. It came with the delivery, so it shows only that the delivery is of one piece: a forger would have put in a key of their own. Get the key, or its id, from the signer by another way, and check again with --key.</source>
        <translation>这是谁的密钥。它随交付而来，因此只说明交付是一个整体：伪造者会放入自己的密钥。请通过其他途径从签名者处取得密钥或其标识，再用 --key 核验。</translation>
    </message>
    <message>
        <source>[calls a tool]</source>
        <translation>[调用工具]</translation>
    </message>
    <message>
        <source>`id2label` of config.json does not count its labels from 0; mend it</source>
        <translation>config.json 的 `id2label` 没有从 0 开始编号；请修正</translation>
    </message>
    <message>
        <source>a PDF; samples come as JSONL, JSON, CSV, TSV or Parquet</source>
        <translation>是 PDF；样本应为 JSONL、JSON、CSV、TSV 或 Parquet</translation>
    </message>
    <message>
        <source>a SQLite database; export its table as CSV</source>
        <translation>是 SQLite 数据库；请将其表导出为 CSV</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office file; unpack it, or save the sheet as CSV (UTF-8)</source>
        <translation>是 ZIP 压缩包或 Office 文件；请解压，或将工作表另存为 CSV (UTF-8)</translation>
    </message>
    <message>
        <source>a data set holds accepted or corrected samples; choose one of the two or both, and ask for rejected samples separately</source>
        <translation>数据集只含已接受或已更正的样本；请选择其一或两者，被拒绝的样本需另行要求</translation>
    </message>
    <message>
        <source>a detector may not do this: {0}</source>
        <translation>检测器不允许这样做：{0}</translation>
    </message>
    <message>
        <source>a detector may not write files</source>
        <translation>检测器不允许写文件</translation>
    </message>
    <message>
        <source>a flag in {0} reaches beyond the end of the output</source>
        <translation>{0} 中的一个疑点超出输出末尾</translation>
    </message>
    <message>
        <source>a folder with {0} in it cannot be called {1}, or loaders take the one for the other; take another name</source>
        <translation>含有 {0} 的文件夹不能命名为 {1}，否则加载程序会混淆两者；请换一个名称</translation>
    </message>
    <message>
        <source>a key&apos;s name has up to 64 letters, digits, dashes and underscores; take another one</source>
        <translation>密钥名称最多 64 个字母、数字、连字符和下划线；请换一个</translation>
    </message>
    <message>
        <source>a mark ends at {0}, but the output has {1} characters; count code points of the original output</source>
        <translation>标注结束于 {0}，但输出只有 {1} 个字符；请按原始输出的码点计数</translation>
    </message>
    <message>
        <source>a mark is an object with start, end and kind</source>
        <translation>标注是带 start、end 和 kind 的对象</translation>
    </message>
    <message>
        <source>a mark needs whole numbers as start and end</source>
        <translation>标注的 start 和 end 必须是整数</translation>
    </message>
    <message>
        <source>a mark&apos;s reason is a text</source>
        <translation>标注的原因应为文本</translation>
    </message>
    <message>
        <source>a number in the row has too many digits; write it as a text</source>
        <translation>该行中的一个数字位数过多；请写成文本</translation>
    </message>
    <message>
        <source>a quotation mark is never closed; close it, or write one that belongs to a cell twice</source>
        <translation>引号没有闭合；请闭合它，属于单元格内容的引号请写两次</translation>
    </message>
    <message>
        <source>a reason has at most {0} printable characters; shorten “{words}”</source>
        <translation>原因最多 {0} 个可打印字符；请缩短“{words}”</translation>
    </message>
    <message>
        <source>a reviewer&apos;s name is at most {0} printable characters; choose another</source>
        <translation>审阅者姓名最多 {0} 个可打印字符；请换一个</translation>
    </message>
    <message>
        <source>a ruling needs a reviewer; give your name</source>
        <translation>裁定需要审阅者；请提供您的姓名</translation>
    </message>
    <message>
        <source>a sample needs one reviewer at least; ask for 1 or more</source>
        <translation>样本至少需要一位审阅者；请要求 1 位或更多</translation>
    </message>
    <message>
        <source>a share is between 0 and 1, not {0}</source>
        <translation>比例应在 0 和 1 之间，而不是 {0}</translation>
    </message>
    <message>
        <source>a source needs a &apos;source_id&apos; and a &apos;source_info&apos;; add what is missing</source>
        <translation>来源需要“source_id”和“source_info”；请补全</translation>
    </message>
    <message>
        <source>a source says this word for word</source>
        <translation>有来源逐字这样说</translation>
    </message>
    <message>
        <source>a split takes three shares from 0 to 1, such as 0.8,0.1,0.1</source>
        <translation>划分需要三个 0 到 1 的比例，如 0.8,0.1,0.1</translation>
    </message>
    <message>
        <source>a text in it is longer than any that Veridesk stores; shorten it, or ask anew</source>
        <translation>其中一段文本超出 Veridesk 存储的上限；请缩短，或重新提问</translation>
    </message>
    <message>
        <source>a threshold lies between 0 and 1; choose another</source>
        <translation>阈值在 0 和 1 之间；请另选</translation>
    </message>
    <message>
        <source>a window of {0} tokens cannot hold parts of {1}</source>
        <translation>{0} 个词元的窗口容不下 {1} 的部分</translation>
    </message>
    <message>
        <source>adapter_config.json makes this an adapter to another model; merge the two (`merge_and_unload` of peft), save the whole and choose that folder</source>
        <translation>adapter_config.json 表明这是另一个模型的适配器；请将两者合并（peft 的 `merge_and_unload`），保存整体后选择该文件夹</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>an empty output carries no mark</source>
        <translation>空输出不能带标注</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>another program holds the file; close it and try again</source>
        <translation>另一个程序占用该文件；请关闭它后重试</translation>
    </message>
    <message>
        <source>answers that are empty or no text were left out; others of their row were kept</source>
        <translation>空的或非文本的回答已略去；同一行的其他回答保留</translation>
    </message>
    <message>
        <source>at least 1 and at most {0} backups are kept; give such a number</source>
        <translation>保留的备份数为 1 到 {0}；请给出这样的数</translation>
    </message>
    <message>
        <source>backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>badly written</source>
        <translation>写得不好</translation>
    </message>
    <message>
        <source>breaks the chain (hash differs)</source>
        <translation>破坏了链（哈希不符）</translation>
    </message>
    <message>
        <source>broken JSON ({error}); write one object a line</source>
        <translation>JSON 损坏（{error}）；请每行写一个对象</translation>
    </message>
    <message>
        <source>broken JSON at {0}: {1}; correct the row or leave it out</source>
        <translation>{0} 处 JSON 损坏：{1}；请更正该行或略去</translation>
    </message>
    <message>
        <source>byte {0} of the row (0x{1}) is no UTF-8; save the file as UTF-8</source>
        <translation>该行第 {0} 字节 (0x{1}) 不是 UTF-8；请将文件存为 UTF-8</translation>
    </message>
    <message>
        <source>cannot be read: {error}</source>
        <translation>无法读取：{error}</translation>
    </message>
    <message>
        <source>chain of rulings</source>
        <translation>裁定链</translation>
    </message>
    <message>
        <source>checking decisions</source>
        <translation>正在检查裁定</translation>
    </message>
    <message>
        <source>choosing samples</source>
        <translation>正在选择样本</translation>
    </message>
    <message>
        <source>compressed with bzip2; unpack it first</source>
        <translation>为 bzip2 压缩；请先解压</translation>
    </message>
    <message>
        <source>compressed with xz; unpack it first</source>
        <translation>为 xz 压缩；请先解压</translation>
    </message>
    <message>
        <source>config.json and the weights do not make a {0} model ({1}); get the model anew</source>
        <translation>config.json 与权重不构成 {0} 模型（{1}）；请重新获取模型</translation>
    </message>
    <message>
        <source>config.json names no labels; add `id2label` to it</source>
        <translation>config.json 没有标签；请添加 `id2label`</translation>
    </message>
    <message>
        <source>config.json names {0} as the architecture; a detector is a model for token classification or for sequence classification</source>
        <translation>config.json 给出的架构是 {0}；检测器应为词元分类或序列分类模型</translation>
    </message>
    <message>
        <source>config.json says that this is a {0} model, which Veridesk does not know how to ask; choose an encoder such as ModernBERT or DeBERTa, or ONNX</source>
        <translation>config.json 表明这是 {0} 模型，Veridesk 不知如何使用；请选择 ModernBERT 或 DeBERTa 之类的编码器，或 ONNX</translation>
    </message>
    <message>
        <source>config.json says {0} = {1}, which no model that can be run here has; get the model anew</source>
        <translation>config.json 写有 {0} = {1}，可在此运行的模型没有这样的值；请重新获取模型</translation>
    </message>
    <message>
        <source>copying the backup</source>
        <translation>正在复制备份</translation>
    </message>
    <message>
        <source>counting prompt templates</source>
        <translation>正在统计提示词模板</translation>
    </message>
    <message>
        <source>decision {0} is no ruling on this sample</source>
        <translation>裁定 {0} 不是针对此样本的</translation>
    </message>
    <message>
        <source>decision {0} was changed or removed after it was made, so this project proves nothing any more; restore it from a backup, and export that</source>
        <translation>裁定 {0} 在作出后被更改或删除，因此此项目不再能证明任何事；请从备份恢复并导出</translation>
    </message>
    <message>
        <source>differs too little from the original</source>
        <translation>与原文差别太小</translation>
    </message>
    <message>
        <source>does not follow the row before it (previous_hash differs)</source>
        <translation>与前一行不衔接（previous_hash 不符）</translation>
    </message>
    <message>
        <source>does not name the sample that the decision is on</source>
        <translation>没有指明裁定所针对的样本</translation>
    </message>
    <message>
        <source>does not name {0}</source>
        <translation>没有指明 {0}</translation>
    </message>
    <message>
        <source>done in {0} s</source>
        <translation>用时 {0} 秒</translation>
    </message>
    <message>
        <source>empty or reversed span {0}..{1}</source>
        <translation>空的或颠倒的片段 {0}..{1}</translation>
    </message>
    <message>
        <source>exactly the verdict &apos;corrected&apos; carries a corrected output</source>
        <translation>只有裁定“corrected”才带有更正后的输出</translation>
    </message>
    <message>
        <source>files left out: {0}</source>
        <translation>略去的文件：{0}</translation>
    </message>
    <message>
        <source>folder of keys</source>
        <translation>密钥文件夹</translation>
    </message>
    <message>
        <source>give the filter a name of at most {0} printable characters</source>
        <translation>请为筛选取一个最多 {0} 个可打印字符的名称</translation>
    </message>
    <message>
        <source>has a key twice</source>
        <translation>含有重复的键</translation>
    </message>
    <message>
        <source>has a mark that stands against it; such samples were to be left out</source>
        <translation>带有不利的标注；这类样本本应略去</translation>
    </message>
    <message>
        <source>has another id than in {0} line {1}</source>
        <translation>标识与 {0} 第 {1} 行不同</translation>
    </message>
    <message>
        <source>has another id than the record it was imported from</source>
        <translation>标识与导入它的记录不同</translation>
    </message>
    <message>
        <source>has no prompt</source>
        <translation>没有提示词</translation>
    </message>
    <message>
        <source>has {0} agreeing reviewers, but {1} were asked for</source>
        <translation>有 {0} 位审阅者一致，但要求 {1} 位</translation>
    </message>
    <message>
        <source>holds a flag of a detector run that the manifest does not name</source>
        <translation>含有清单未列出的检测运行的疑点</translation>
    </message>
    <message>
        <source>holds a flag whose span is empty</source>
        <translation>含有片段为空的疑点</translation>
    </message>
    <message>
        <source>holds a number that JSON does not know</source>
        <translation>含有 JSON 不支持的数</translation>
    </message>
    <message>
        <source>holds a row that {0} holds already</source>
        <translation>含有 {0} 中已有的行</translation>
    </message>
    <message>
        <source>holds a sample that another row holds already</source>
        <translation>含有另一行已有的样本</translation>
    </message>
    <message>
        <source>holds another kind of message than an in-toto statement</source>
        <translation>含有的不是 in-toto 声明</translation>
    </message>
    <message>
        <source>holds decision {0} where decision {1} belongs</source>
        <translation>在应为裁定 {1} 处是裁定 {0}</translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation>含有半个字符</translation>
    </message>
    <message>
        <source>holds {0} signatures where one belongs</source>
        <translation>含有 {0} 个签名，应为一个</translation>
    </message>
    <message>
        <source>import the original files again, then save with --salvage: they find each other</source>
        <translation>重新导入原始文件，再用 --salvage 保存：它们会相互对应</translation>
    </message>
    <message>
        <source>import {0} was taken back before; nothing is left of it</source>
        <translation>导入 {0} 之前已撤回；没有留下任何内容</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>is given as {0}, but by the decisions it is {1}</source>
        <translation>标为 {0}，但按裁定应为 {1}</translation>
    </message>
    <message>
        <source>is neither a ruling nor an undo</source>
        <translation>既不是裁定也不是撤回</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>is no public key for Ed25519</source>
        <translation>不是 Ed25519 公钥</translation>
    </message>
    <message>
        <source>is no row of {0}</source>
        <translation>不是 {0} 的行</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>is unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>is wrong somewhere, but no span is marked</source>
        <translation>某处有误，但没有标注片段</translation>
    </message>
    <message>
        <source>is {0}, which this file does not hold</source>
        <translation>是 {0}，而此文件不包含它</translation>
    </message>
    <message>
        <source>it cannot be opened: {error}</source>
        <translation>无法打开：{error}</translation>
    </message>
    <message>
        <source>its labels have no names; LABEL_1 is taken for “not supported”</source>
        <translation>其标签没有名称；LABEL_1 视为“无依据”</translation>
    </message>
    <message>
        <source>its output is not one text of its record</source>
        <translation>其输出不是记录中的一段文本</translation>
    </message>
    <message>
        <source>its output stands in several places of its record</source>
        <translation>其输出在记录中出现多处</translation>
    </message>
    <message>
        <source>its record holds other samples that are not exported</source>
        <translation>其记录含有未导出的其他样本</translation>
    </message>
    <message>
        <source>its record is no JSON</source>
        <translation>其记录不是 JSON</translation>
    </message>
    <message>
        <source>its record is not in the project</source>
        <translation>其记录不在项目中</translation>
    </message>
    <message>
        <source>its statement is not one on a delivery of Veridesk</source>
        <translation>其声明不是针对 Veridesk 交付的</translation>
    </message>
    <message>
        <source>its statement is not written as Veridesk writes it</source>
        <translation>其声明不是 Veridesk 的写法</translation>
    </message>
    <message>
        <source>its words and figures are in the sources</source>
        <translation>其文字和数字在来源中都有</translation>
    </message>
    <message>
        <source>judging flags</source>
        <translation>正在评判疑点</translation>
    </message>
    <message>
        <source>known names</source>
        <translation>已知键名</translation>
    </message>
    <message>
        <source>labels say supported although parts of the output are marked; the marks count</source>
        <translation>标签说有依据，但输出有部分被标注；以标注为准</translation>
    </message>
    <message>
        <source>labels that say neither supported nor hallucinated were left out</source>
        <translation>既非有依据也非幻觉的标签已略去</translation>
    </message>
    <message>
        <source>latest unopposed</source>
        <translation>最新且无异议</translation>
    </message>
    <message>
        <source>learning prompt templates</source>
        <translation>正在学习提示词模板</translation>
    </message>
    <message>
        <source>left out {0}</source>
        <translation>略去 {0}</translation>
    </message>
    <message>
        <source>left out: {error}</source>
        <translation>略去：{error}</translation>
    </message>
    <message>
        <source>list of {{start: int, end: int, kind: string, origin: string, reason: string|null}}</source>
        <translation>列表：{{start: int, end: int, kind: string, origin: string, reason: string|null}}</translation>
    </message>
    <message>
        <source>looking at the {0}</source>
        <translation>正在检查 {0}</translation>
    </message>
    <message>
        <source>looking the backup over</source>
        <translation>正在检查备份</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>编造</translation>
    </message>
    <message>
        <source>making it searchable</source>
        <translation>正在建立搜索</translation>
    </message>
    <message>
        <source>mapped by hand</source>
        <translation>手动映射</translation>
    </message>
    <message>
        <source>marked words that do not stand in the output were left out</source>
        <translation>不在输出中的标注文字已略去</translation>
    </message>
    <message>
        <source>marks is no list; give a list of objects with start, end and kind</source>
        <translation>marks 不是列表；请给出带 start、end 和 kind 的对象列表</translation>
    </message>
    <message>
        <source>marks on other texts than the output were left out</source>
        <translation>针对输出以外文本的标注已略去</translation>
    </message>
    <message>
        <source>marks that lie outside the output were left out</source>
        <translation>超出输出的标注已略去</translation>
    </message>
    <message>
        <source>marks that the annotator rejected or skipped were left out</source>
        <translation>标注者否决或跳过的标注已略去</translation>
    </message>
    <message>
        <source>marks whose words stand elsewhere in the output were left out</source>
        <translation>文字位于输出别处的标注已略去</translation>
    </message>
    <message>
        <source>marks without a start and an end were left out</source>
        <translation>没有起止位置的标注已略去</translation>
    </message>
    <message>
        <source>meta_json {error}</source>
        <translation>meta_json {error}</translation>
    </message>
    <message>
        <source>meta_json.decision_hash differs from {0}</source>
        <translation>meta_json.decision_hash 与 {0} 不符</translation>
    </message>
    <message>
        <source>meta_json.foreign_ids does not go with sources</source>
        <translation>meta_json.foreign_ids 与 sources 不符</translation>
    </message>
    <message>
        <source>meta_json.{0} differs from {1}</source>
        <translation>meta_json.{0} 与 {1} 不符</translation>
    </message>
    <message>
        <source>more text follows the end of the array; put all rows into one array</source>
        <translation>数组结束后还有文本；请把所有行放入一个数组</translation>
    </message>
    <message>
        <source>names a sample, but withholds the decision on it</source>
        <translation>指明了样本，却未给出其裁定</translation>
    </message>
    <message>
        <source>names another key than the one in {0}</source>
        <translation>指明的密钥与 {0} 中的不同</translation>
    </message>
    <message>
        <source>names another reviewer than {0}</source>
        <translation>指明的审阅者与 {0} 不同</translation>
    </message>
    <message>
        <source>names the file {0}, which lies outside the folder</source>
        <translation>指明的文件 {0} 在文件夹之外</translation>
    </message>
    <message>
        <source>names the file {0}, which this export does not have</source>
        <translation>指明的文件 {0} 不在此导出中</translation>
    </message>
    <message>
        <source>names the sample otherwise than line {0} does</source>
        <translation>样本的称呼与第 {0} 行不同</translation>
    </message>
    <message>
        <source>no backup could be made ({0}); check the folder&apos;s rights</source>
        <translation>无法创建备份（{0}）；请检查文件夹权限</translation>
    </message>
    <message>
        <source>no backup could be written to {0} ({1}); check its rights and the disk</source>
        <translation>无法将备份写入 {0}（{1}）；请检查权限和磁盘</translation>
    </message>
    <message>
        <source>no decision in {0} is on this sample</source>
        <translation>{0} 中没有针对此样本的裁定</translation>
    </message>
    <message>
        <source>no detector has looked at this project yet; run `veridesk flag` first</source>
        <translation>还没有检测器查看过此项目；请先运行 `veridesk flag`</translation>
    </message>
    <message>
        <source>no file is named; name the files to import</source>
        <translation>没有指定文件；请指定要导入的文件</translation>
    </message>
    <message>
        <source>no key looks like the output</source>
        <translation>没有像输出的键</translation>
    </message>
    <message>
        <source>{0} and {n1} more files</source>
        <translation>{0} 和另外 {n1} 个文件</translation>
    </message>
    <message>
        <source>{0} has {n1} bytes, more than the {n2} that are read; choose the folder of another model</source>
        <translation>{0} 有 {n1} 字节，超过可读取的 {n2}；请选择其他模型的文件夹</translation>
    </message>
    <message>
        <source>{0} holds more than {n1} data files; name a folder in it</source>
        <translation>{0} 含有超过 {n1} 个数据文件；请指定其中的一个文件夹</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>All of it was signed with the key {what} ({0}), and not changed since.</source>
        <translation>全部内容由密钥签名，{what}（{0}），此后未被改动。</translation>
    </message>
    <message>
        <source>no passage says this; the closest is ‘{0}’</source>
        <translation>没有段落这样说；最接近的是 ‘{0}’</translation>
    </message>
    <message>
        <source>no row has the key {0}; the keys are: {1}</source>
        <translation>没有行含有键 {0}；现有的键：{1}</translation>
    </message>
    <message>
        <source>no row has the output&apos;s key; the keys are: {0}</source>
        <translation>没有行含有输出的键；现有的键：{0}</translation>
    </message>
    <message>
        <source>no sample has the id {0}; `veridesk queue` lists the ids</source>
        <translation>没有标识为 {0} 的样本；`veridesk queue` 列出标识</translation>
    </message>
    <message>
        <source>no shape is called {0}; name some of: {1}</source>
        <translation>没有名为 {0} 的格式；请从中选择：{1}</translation>
    </message>
    <message>
        <source>no source has the id {0}; add it to the files of sources</source>
        <translation>没有标识为 {0} 的来源；请加入来源文件</translation>
    </message>
    <message>
        <source>no source has the source_id {0}; import the whole source_info.jsonl with it</source>
        <translation>没有 source_id 为 {0} 的来源；请一并导入完整的 source_info.jsonl</translation>
    </message>
    <message>
        <source>no source passage says this; its words stand far apart there</source>
        <translation>没有来源段落这样说；这些词在那里相隔很远</translation>
    </message>
    <message>
        <source>no source speaks of this</source>
        <translation>没有来源提到这一点</translation>
    </message>
    <message>
        <source>no writing</source>
        <translation>禁止写入</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not found, but the sources were not read to their end</source>
        <translation>未找到，但来源未读完</translation>
    </message>
    <message>
        <source>not found, but {0}</source>
        <translation>未找到，但 {0}</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>nothing in it that a source could support</source>
        <translation>其中没有来源可以支持的内容</translation>
    </message>
    <message>
        <source>nothing in {0} can be read; restore a backup</source>
        <translation>{0} 中没有可读内容；请恢复备份</translation>
    </message>
    <message>
        <source>nothing was changed; accept the output as it is instead</source>
        <translation>没有任何更改；请直接原样接受输出</translation>
    </message>
    <message>
        <source>numbers that are NaN or infinite were read as null; JSON has no such numbers</source>
        <translation>NaN 或无穷大的数读为 null；JSON 没有这样的数</translation>
    </message>
    <message>
        <source>off the question</source>
        <translation>答非所问</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>遗漏</translation>
    </message>
    <message>
        <source>onnxruntime and tokenizers are not installed; install Veridesk again with them</source>
        <translation>未安装 onnxruntime 和 tokenizers；请连同它们重新安装 Veridesk</translation>
    </message>
    <message>
        <source>original_output belongs to corrected rows, and only to them</source>
        <translation>original_output 只属于已更正的行</translation>
    </message>
    <message>
        <source>putting the backup in place</source>
        <translation>正在放入备份</translation>
    </message>
    <message>
        <source>python hook</source>
        <translation>Python 钩子</translation>
    </message>
    <message>
        <source>reading stopped: {error}; check the disk and import again</source>
        <translation>读取中断：{error}；请检查磁盘后重新导入</translation>
    </message>
    <message>
        <source>redoes decision {0}, which is not what was undone</source>
        <translation>重做裁定 {0}，但被撤回的不是它</translation>
    </message>
    <message>
        <source>restore the newest backup, or save what can be read with --salvage</source>
        <translation>恢复最新备份，或用 --salvage 保存可读内容</translation>
    </message>
    <message>
        <source>rests on decision {0}, but decision {1} stands</source>
        <translation>依据裁定 {0}，但现行的是裁定 {1}</translation>
    </message>
    <message>
        <source>rests on decision {0}, which was undone later</source>
        <translation>依据裁定 {0}，而它后来被撤回</translation>
    </message>
    <message>
        <source>rows that are not what their sample_id says were imported as new samples</source>
        <translation>与其 sample_id 不符的行作为新样本导入</translation>
    </message>
    <message>
        <source>rows with the same key twice were read as every reader does: the last one counts</source>
        <translation>含重复键的行按通行方式读取：以最后一个为准</translation>
    </message>
    <message>
        <source>run {0} cannot be compared with itself; name another one</source>
        <translation>运行 {0} 不能与自身比较；请另选一个</translation>
    </message>
    <message>
        <source>sample {0} was changed outside Veridesk after it was imported; restore the project from a backup, and export that</source>
        <translation>样本 {0} 在导入后被 Veridesk 以外的程序更改；请从备份恢复项目并导出</translation>
    </message>
    <message>
        <source>save the model as safetensors (`save_pretrained` of a recent transformers does) or as ONNX</source>
        <translation>请将模型保存为 safetensors（较新 transformers 的 `save_pretrained` 即可）或 ONNX</translation>
    </message>
    <message>
        <source>schema version {0} is none of ours</source>
        <translation>模式版本 {0} 不是我们的</translation>
    </message>
    <message>
        <source>sealing the folder</source>
        <translation>正在封存文件夹</translation>
    </message>
    <message>
        <source>seconds is no number; leave it out where it is not known</source>
        <translation>seconds 不是数字；未知时请略去</translation>
    </message>
    <message>
        <source>several samples have the id {0}; name one by its sample_id, which `veridesk queue --json` lists</source>
        <translation>有多个样本的标识为 {0}；请用 `veridesk queue --json` 列出的 sample_id 指定</translation>
    </message>
    <message>
        <source>shares a source with {0}, so that one leaks into the other</source>
        <translation>与 {0} 共享来源，因此会相互泄漏</translation>
    </message>
    <message>
        <source>signed by key {0}…, which came with the delivery</source>
        <translation>由随交付而来的密钥 {0}… 签名</translation>
    </message>
    <message>
        <source>signed by the key you named, {0}…</source>
        <translation>由您指定的密钥 {0}… 签名</translation>
    </message>
    <message>
        <source>source defective</source>
        <translation>来源有误</translation>
    </message>
    <message>
        <source>source {0} has no text; export the project again</source>
        <translation>来源 {0} 没有文本；请重新导出项目</translation>
    </message>
    <message>
        <source>sources[{0}] was edited (its text does not fit its id)</source>
        <translation>sources[{0}] 被改动过（文本与标识不符）</translation>
    </message>
    <message>
        <source>splits by seed {0}: {1}; {2} groups of shared sources, the largest of {3} samples</source>
        <translation>按种子 {0} 划分：{1}；{2} 组共享来源，最大的一组有 {3} 个样本</translation>
    </message>
    <message>
        <source>standing rulings</source>
        <translation>现行裁定</translation>
    </message>
    <message>
        <source>taking the import back</source>
        <translation>正在撤回导入</translation>
    </message>
    <message>
        <source>that came with the delivery</source>
        <translation>随交付而来</translation>
    </message>
    <message>
        <source>the array is not closed; get the whole file</source>
        <translation>数组没有结束；请获取完整文件</translation>
    </message>
    <message>
        <source>the backup could not be put in place ({0}); check the folder&apos;s rights</source>
        <translation>无法放入备份（{0}）；请检查文件夹权限</translation>
    </message>
    <message>
        <source>the calibration in {0} was fitted for another network; install Veridesk again, or fit it anew with python3 -m veridesk.flagging.calibrate</source>
        <translation>{0} 中的校准是为另一个网络拟合的；请重新安装 Veridesk，或用 python3 -m veridesk.flagging.calibrate 重新拟合</translation>
    </message>
    <message>
        <source>the claim is too long for this model</source>
        <translation>论断对此模型来说太长</translation>
    </message>
    <message>
        <source>the claim says ‘{0}’, the source says it without</source>
        <translation>论断说 ‘{0}’，来源没有这个词</translation>
    </message>
    <message>
        <source>the claim says ‘{0}’, the source says ‘{1}’</source>
        <translation>论断说 ‘{0}’，来源说 ‘{1}’</translation>
    </message>
    <message>
        <source>the closest passage says otherwise: ‘{0}’</source>
        <translation>最接近的段落说法不同：‘{0}’</translation>
    </message>
    <message>
        <source>the compressed data is broken from here on; get the file again, what came before is kept</source>
        <translation>压缩数据从此处起损坏；请重新获取文件，之前的内容已保留</translation>
    </message>
    <message>
        <source>the compressed file is cut off here; get the file again, what came before is kept</source>
        <translation>压缩文件在此处截断；请重新获取文件，之前的内容已保留</translation>
    </message>
    <message>
        <source>the corrected output is empty; reject the sample instead</source>
        <translation>更正后的输出为空；请改为拒绝该样本</translation>
    </message>
    <message>
        <source>the corrected output was edited (it does not fit its decision)</source>
        <translation>更正后的输出被改动过（与裁定不符）</translation>
    </message>
    <message>
        <source>the decision has another number inside than outside</source>
        <translation>裁定内外编号不一致</translation>
    </message>
    <message>
        <source>the decision was edited after it was made (digest differs)</source>
        <translation>裁定在作出后被改动（摘要不符）</translation>
    </message>
    <message>
        <source>the detector answered what is no answer</source>
        <translation>检测器的回答无效</translation>
    </message>
    <message>
        <source>the detector could not be tried: {error}; try again</source>
        <translation>无法试用检测器：{error}；请重试</translation>
    </message>
    <message>
        <source>the detector process could not be used: {error}; try again</source>
        <translation>无法使用检测进程：{error}；请重试</translation>
    </message>
    <message>
        <source>the detector process did not say what it is</source>
        <translation>检测进程没有说明自己是什么</translation>
    </message>
    <message>
        <source>the detector process ended by itself (exit code {0})</source>
        <translation>检测进程自行结束（退出码 {0}）</translation>
    </message>
    <message>
        <source>the detector took longer than {0} seconds</source>
        <translation>检测器用时超过 {0} 秒</translation>
    </message>
    <message>
        <source>the detector&apos;s tokenizer has no [CLS] and [SEP]; install Veridesk again</source>
        <translation>检测器的分词器没有 [CLS] 和 [SEP]；请重新安装 Veridesk</translation>
    </message>
    <message>
        <source>the detector&apos;s tokenizer {0} cannot be read ({error}); install Veridesk again</source>
        <translation>无法读取检测器的分词器 {0}（{error}）；请重新安装 Veridesk</translation>
    </message>
    <message>
        <source>the detector&apos;s weights in {0} cannot be read ({error}); install Veridesk again, or fit them anew with python3 -m veridesk.flagging.fit</source>
        <translation>无法读取 {0} 中检测器的权重（{error}）；请重新安装 Veridesk，或用 python3 -m veridesk.flagging.fit 重新拟合</translation>
    </message>
    <message>
        <source>the detector&apos;s weights lack {0}; fit them anew with python3 -m veridesk.flagging.fit</source>
        <translation>检测器的权重缺少 {0}；请用 python3 -m veridesk.flagging.fit 重新拟合</translation>
    </message>
    <message>
        <source>the disk has no room for a copy of {0} MB; free some space</source>
        <translation>磁盘容不下 {0} MB 的副本；请腾出空间</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again, nothing was half written</source>
        <translation>磁盘已满；请腾出空间后重试，没有写到一半的内容</translation>
    </message>
    <message>
        <source>the disk is full; free some space, or export {0} elsewhere</source>
        <translation>磁盘已满；请腾出空间，或将 {0} 导出到别处</translation>
    </message>
    <message>
        <source>the export stands in {0}, but the project did not note it: {error}</source>
        <translation>导出已写入 {0}，但项目未能记录：{error}</translation>
    </message>
    <message>
        <source>the file cannot be opened; check that the folder exists and may be written to</source>
        <translation>无法打开文件；请确认文件夹存在且可写</translation>
    </message>
    <message>
        <source>the file ends in the middle of this row; get the whole file</source>
        <translation>文件在该行中间结束；请获取完整文件</translation>
    </message>
    <message>
        <source>the file holds only sources; name RAGTruth&apos;s response.jsonl with it</source>
        <translation>该文件只含来源；请同时指定 RAGTruth 的 response.jsonl</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>the filter lets none of the {n0} accepted and corrected samples through; loosen it</source>
        <translation>筛选没有让 {n0} 个已接受和已更正样本中的任何一个通过；请放宽</translation>
    </message>
    <message>
        <source>the guidelines have {n0} characters, at most {n1} fit; shorten them</source>
        <translation>指南有 {n0} 个字符，最多容纳 {n1} 个；请缩短</translation>
    </message>
    <message>
        <source>the prompt does not fit this model and was not shown to it</source>
        <translation>提示词放不进此模型，没有给它看</translation>
    </message>
    <message>
        <source>the record has {n0} bytes; it is in the export as it was imported</source>
        <translation>该记录有 {n0} 字节；导出中保持导入时的原样</translation>
    </message>
    <message>
        <source>the weights have {n0} bytes, more than the {n1} that are read; choose a smaller model</source>
        <translation>权重有 {n0} 字节，超过可读取的 {n1}；请选择较小的模型</translation>
    </message>
    <message>
        <source>there are no two detector runs to compare; flag the samples with another detector first</source>
        <translation>没有两次检测运行可比较；请先用另一个检测器检测样本</translation>
    </message>
    <message>
        <source>there is no detector called {0}, and no folder; known are: {1}</source>
        <translation>没有名为 {0} 的检测器，也没有这样的文件夹；已知的有：{1}</translation>
    </message>
    <message>
        <source>the detector needs more than the {0} GB it may use</source>
        <translation>检测器需要的内存超过允许的 {0} GB</translation>
    </message>
    <message>
        <source> and {n0} more</source>
        <translation> 以及另外 {n0} 个</translation>
    </message>
    <message>
        <source> by accident</source>
        <translation>（就意外而言）</translation>
    </message>
    <message>
        <source>(no prompt)</source>
        <translation>（无提示词）</translation>
    </message>
    <message>
        <source>(prompts without a shared beginning or end)</source>
        <translation>（没有共同开头或结尾的提示词）</translation>
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
        <translation>OpenAI 消息</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Passthrough</source>
        <translation>原样</translation>
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
        <translation>TRL SFT，消息</translation>
    </message>
    <message>
        <source>TRL SFT, prompt and completion</source>
        <translation>TRL SFT，提示词与补全</translation>
    </message>
    <message>
        <source>Veridesk JSONL</source>
        <translation>Veridesk JSONL</translation>
    </message>
    <message>
        <source>What {n0} of the decisions say: they are on samples that are not in the delivery, and appear by their hashes only.</source>
        <translation>其中 {n0} 条裁定说了什么：它们针对的样本不在交付中，只以哈希值出现。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>all {n0} samples</source>
        <translation>全部 {n0} 个样本</translation>
    </message>
    <message>
        <source>cannot be checked: {0} is not in the manifest</source>
        <translation>无法核验：{0} 不在清单中</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>conversations that end with the final text</source>
        <translation>以最终文本结尾的对话</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>corrections as chosen, originals as rejected</source>
        <translation>更正作为被选，原文作为被拒</translation>
    </message>
    <message>
        <source>datasets folder</source>
        <translation>datasets 文件夹</translation>
    </message>
    <message>
        <source>does not list {0}, a file of a shape</source>
        <translation>没有列出某格式的文件 {0}</translation>
    </message>
    <message>
        <source>ends after {0} decisions with another hash than the manifest&apos;s {1}</source>
        <translation>在 {0} 条裁定后结束，哈希与清单的 {1} 不同</translation>
    </message>
    <message>
        <source>error kind</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>everything is as it was exported: {words}, each resting on a standing decision; {what} in one chain, {n0} of them shown in full; {note}</source>
        <translation>一切与导出时一致：{words}，每行都有现行裁定；{what} 在同一链中，其中 {n0} 条完整显示；{note}</translation>
    </message>
    <message>
        <source>final texts as wanted, rejected ones as unwanted</source>
        <translation>最终文本作为期望，被拒文本作为不期望</translation>
    </message>
    <message>
        <source>holds {0} rows, but {1} were exported</source>
        <translation>有 {0} 行，但导出的是 {1} 行</translation>
    </message>
    <message>
        <source>instruction, input and output; Axolotl&apos;s alpaca, too</source>
        <translation>instruction、input 和 output；也适用于 Axolotl 的 alpaca</translation>
    </message>
    <message>
        <source>is cut off; its line feed is missing</source>
        <translation>被截断；缺少换行符</translation>
    </message>
    <message>
        <source>is longer than any row</source>
        <translation>比任何行都长</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is missing: nobody signed this delivery, though you named a key</source>
        <translation>缺失：您指定了密钥，但此交付无人签名</translation>
    </message>
    <message>
        <source>is missing; a folder without a manifest is no export</source>
        <translation>缺失；没有清单的文件夹不是导出</translation>
    </message>
    <message>
        <source>is missing; the delivery was signed, by its manifest</source>
        <translation>缺失；按清单此交付已签名</translation>
    </message>
    <message>
        <source>is no plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>is not in the manifest</source>
        <translation>不在清单中</translation>
    </message>
    <message>
        <source>is not the file that was signed (SHA-256 differs)</source>
        <translation>不是被签名的文件（SHA-256 不符）</translation>
    </message>
    <message>
        <source>is not the one that was signed (SHA-256 differs)</source>
        <translation>不是被签名的那个（SHA-256 不符）</translation>
    </message>
    <message>
        <source>is on a sample that no row holds</source>
        <translation>针对的样本不在任何行中</translation>
    </message>
    <message>
        <source>is {0} bytes long, but {1} were exported</source>
        <translation>长 {0} 字节，但导出的是 {1} 字节</translation>
    </message>
    <message>
        <source>its counts do not add up</source>
        <translation>其计数不相符</translation>
    </message>
    <message>
        <source>lacks the row with id {0}, and so do the files beside it</source>
        <translation>缺少标识为 {0} 的行，旁边的文件也没有</translation>
    </message>
    <message>
        <source>names {0}, which is written after it</source>
        <translation>指明了在其后写出的 {0}</translation>
    </message>
    <message>
        <source>no key of the rows names a source of the {n0} ids at hand; say which with --source-key KEY</source>
        <translation>没有键引用现有 {n0} 个标识中的来源；请用 --source-key KEY 指定</translation>
    </message>
    <message>
        <source>no sample is accepted or corrected yet ({n0} pending, {n1} rejected, {n2} unsure, {n3} in conflict); rule on some first</source>
        <translation>还没有已接受或已更正的样本（{n0} 个待审，{n1} 个拒绝，{n2} 个不确定，{n3} 个有冲突）；请先裁定一些</translation>
    </message>
    <message>
        <source>not signed, so this finds accidents, not forgers</source>
        <translation>未签名，因此只能发现意外，不能发现伪造者</translation>
    </message>
    <message>
        <source>nothing added: the files hold no usable row</source>
        <translation>未添加：文件中没有可用的行</translation>
    </message>
    <message>
        <source>nothing added: the project holds {words} of the files already</source>
        <translation>未添加：项目已包含文件中的{words}</translation>
    </message>
    <message>
        <source>nothing is ruled yet, so there is nothing to report: {n0} samples wait, {n1} of them are unsure; rule on some first</source>
        <translation>还没有裁定，因此没有可报告的内容：{n0} 个样本待审，其中 {n1} 个不确定；请先裁定一些</translation>
    </message>
    <message>
        <source>original texts with the spans marked as wrong, to train a detector</source>
        <translation>带有错误标注的原始文本，用于训练检测器</translation>
    </message>
    <message>
        <source>prompt template</source>
        <translation>提示词模板</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>sample {0} is too long for one row ({n1} bytes); reject it, or filter it out</source>
        <translation>样本 {0} 太长，放不进一行（{n1} 字节）；请拒绝它或将其筛除</translation>
    </message>
    <message>
        <source>says of {0} something else than was signed</source>
        <translation>关于 {0} 的内容与签名时不同</translation>
    </message>
    <message>
        <source>says {0} {1}, but there are {2}</source>
        <translation>写明 {0} 为 {1}，实际为 {2}</translation>
    </message>
    <message>
        <source>signed by key {0}…, not by the one you named, {1}…</source>
        <translation>由密钥 {0}… 签名，而不是您指定的 {1}…</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>有依据</translation>
    </message>
    <message>
        <source>the detector {0} does not start ({error}); install Veridesk again{words}</source>
        <translation>检测器 {0} 无法启动（{error}）；请重新安装 Veridesk{words}</translation>
    </message>
    <message>
        <source>the detector&apos;s calibration {0} cannot be read ({error}); install Veridesk again, or fit it anew with python3 -m veridesk.flagging.calibrate</source>
        <translation>无法读取检测器的校准 {0}（{error}）；请重新安装 Veridesk，或用 python3 -m veridesk.flagging.calibrate 重新拟合</translation>
    </message>
    <message>
        <source>the detector&apos;s network {0} cannot be loaded ({1}); install Veridesk again, or use the explainable detector</source>
        <translation>无法加载检测器的网络 {0}（{1}）；请重新安装 Veridesk，或使用可解释检测器</translation>
    </message>
    <message>
        <source>the detector&apos;s network {0} cannot be read ({1}); install Veridesk again, or use the explainable detector</source>
        <translation>无法读取检测器的网络 {0}（{1}）；请重新安装 Veridesk，或使用可解释检测器</translation>
    </message>
    <message>
        <source>the file or its folder is read-only; copy it to a folder you may write to</source>
        <translation>文件或其文件夹为只读；请复制到您可写的文件夹</translation>
    </message>
    <message>
        <source>the file unpacks to more than {0} times its size, which no honest data does; unpack it yourself and import that, if you trust it</source>
        <translation>文件解压后超过其大小的 {0} 倍，正常数据不会如此；若您信任它，请自行解压后导入</translation>
    </message>
    <message>
        <source>the file {0} is missing from this installation; install Veridesk again</source>
        <translation>此安装缺少文件 {0}；请重新安装 Veridesk</translation>
    </message>
    <message>
        <source>the files of sources hold no source; name .txt, .md or .jsonl</source>
        <translation>来源文件中没有来源；请指定 .txt、.md 或 .jsonl</translation>
    </message>
    <message>
        <source>the folder holds no model.safetensors and no .onnx file; {0}</source>
        <translation>文件夹中没有 model.safetensors 和 .onnx 文件；{0}</translation>
    </message>
    <message>
        <source>the folder holds no tokenizer.json; make one with `AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)`</source>
        <translation>文件夹中没有 tokenizer.json；请用 `AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)` 生成</translation>
    </message>
    <message>
        <source>the folder holds {0} ONNX files; call the one to use model.onnx</source>
        <translation>文件夹中有 {0} 个 ONNX 文件；请把要用的命名为 model.onnx</translation>
    </message>
    <message>
        <source>the folder {0} does not exist; create it first</source>
        <translation>文件夹 {0} 不存在；请先创建</translation>
    </message>
    <message>
        <source>the imported records as they were, only corrected outputs replaced</source>
        <translation>导入的原始记录，仅替换已更正的输出</translation>
    </message>
    <message>
        <source>the key {0} cannot be opened: {reason}; try again</source>
        <translation>无法打开密钥 {0}：{reason}；请重试</translation>
    </message>
    <message>
        <source>the key {0} cannot be read ({reason}); name a file such as signer.pub.pem, or the 64 digits of a key&apos;s id</source>
        <translation>无法读取密钥 {0}（{reason}）；请指定 signer.pub.pem 之类的文件，或密钥标识的 64 位数字</translation>
    </message>
    <message>
        <source>the key {0} is under a passphrase; give it, and try again</source>
        <translation>密钥 {0} 受密码短语保护；请提供后重试</translation>
    </message>
    <message>
        <source>the labels of this model ({0}) cannot be told: {word}; {remedy}</source>
        <translation>无法理解此模型的标签（{0}）：{word}；{remedy}</translation>
    </message>
    <message>
        <source>the labels of this model ({0}) do not tell supported from not supported; {remedy}</source>
        <translation>此模型的标签（{0}）不区分有依据和无依据；{remedy}</translation>
    </message>
    <message>
        <source>the least edit is a share from 0 to under 1, such as 0.005</source>
        <translation>最小改动是 0 到 1（不含）的比例，如 0.005</translation>
    </message>
    <message>
        <source>the line is longer than {0} bytes; shorten it</source>
        <translation>该行超过 {0} 字节；请缩短</translation>
    </message>
    <message>
        <source>the line is no JSON object; write one object a line</source>
        <translation>该行不是 JSON 对象；请每行写一个对象</translation>
    </message>
    <message>
        <source>the line names no sample; give its id</source>
        <translation>该行没有指明样本；请给出其标识</translation>
    </message>
    <message>
        <source>the model answered with what is no number</source>
        <translation>模型的回答不是数字</translation>
    </message>
    <message>
        <source>the model could check no claim of this output</source>
        <translation>模型无法检查此输出的任何论断</translation>
    </message>
    <message>
        <source>the model does not have the labels that its configuration names</source>
        <translation>模型没有其配置所列的标签</translation>
    </message>
    <message>
        <source>the model finds it supported by the sources</source>
        <translation>模型认为来源支持它</translation>
    </message>
    <message>
        <source>the model finds nothing in the sources that supports this</source>
        <translation>模型在来源中没有找到支持它的内容</translation>
    </message>
    <message>
        <source>the model has no token for this</source>
        <translation>模型没有对应的词元</translation>
    </message>
    <message>
        <source>the model reads the sources as saying otherwise</source>
        <translation>模型认为来源的说法不同</translation>
    </message>
    <message>
        <source>the model {0} does not start ({error}); try another one{words}</source>
        <translation>模型 {0} 无法启动（{error}）；请换一个{words}</translation>
    </message>
    <message>
        <source>the network {0} reads {1} and gives {2}, which is not a network of Veridesk; export it anew</source>
        <translation>网络 {0} 读取 {1} 并给出 {2}，不是 Veridesk 的网络；请重新导出</translation>
    </message>
    <message>
        <source>the neural detector needs ONNX Runtime, which cannot be loaded ({error}); run pip install onnxruntime, or use the explainable detector</source>
        <translation>神经检测器需要 ONNX Runtime，但无法加载（{error}）；请运行 pip install onnxruntime，或使用可解释检测器</translation>
    </message>
    <message>
        <source>the note is no text; give a string</source>
        <translation>备注不是文本；请给出字符串</translation>
    </message>
    <message>
        <source>the number {0} is too large; write it as a text</source>
        <translation>数字 {0} 太大；请写成文本</translation>
    </message>
    <message>
        <source>the one sample</source>
        <translation>唯一的样本</translation>
    </message>
    <message>
        <source>the output holds no statement that sources could support</source>
        <translation>输出中没有来源可以支持的论断</translation>
    </message>
    <message>
        <source>the output is no text; give the corrected output as a string</source>
        <translation>输出不是文本；请以字符串给出更正后的输出</translation>
    </message>
    <message>
        <source>the output is too long; this part was not read</source>
        <translation>输出太长；此部分未读取</translation>
    </message>
    <message>
        <source>the passages found for it bear it out</source>
        <translation>找到的段落支持它</translation>
    </message>
    <message>
        <source>the passphrase is too short; take {0} characters or more</source>
        <translation>密码短语太短；请用 {0} 个或更多字符</translation>
    </message>
    <message>
        <source>the passphrase is wrong</source>
        <translation>密码短语错误</translation>
    </message>
    <message>
        <source>the prompt and the final text</source>
        <translation>提示词和最终文本</translation>
    </message>
    <message>
        <source>the quotation ‘{0}’ stands in no source</source>
        <translation>引文 ‘{0}’ 不在任何来源中</translation>
    </message>
    <message>
        <source>the reason “{words}” is there twice; change one of them</source>
        <translation>原因“{words}”出现两次；请更改其中一个</translation>
    </message>
    <message>
        <source>the record&apos;s shape is not known</source>
        <translation>记录的格式未知</translation>
    </message>
    <message>
        <source>the response names no &apos;source_id&apos;; add it</source>
        <translation>回答没有“source_id”；请添加</translation>
    </message>
    <message>
        <source>the row holds no output; a sample needs one</source>
        <translation>该行没有输出；样本需要输出</translation>
    </message>
    <message>
        <source>the row is longer than {0} MB; shorten it or split it</source>
        <translation>该行超过 {0} MB；请缩短或拆分</translation>
    </message>
    <message>
        <source>the row is nested too deeply; flatten it</source>
        <translation>该行嵌套过深；请展平</translation>
    </message>
    <message>
        <source>the row is {0}, no object; each row must be one JSON object of keys</source>
        <translation>该行是{0}，不是对象；每行必须是一个 JSON 对象</translation>
    </message>
    <message>
        <source>the row names no source under {0}; add the id of one</source>
        <translation>该行在 {0} 下没有指明来源；请添加来源标识</translation>
    </message>
    <message>
        <source>the rows are marks without the texts they belong to; put them under &apos;predictions&apos; beside &apos;context&apos;, &apos;question&apos; and &apos;answer&apos;</source>
        <translation>这些行只有标注而没有对应文本；请放在“predictions”下，与“context”“question”“answer”并列</translation>
    </message>
    <message>
        <source>the rows of dataset.jsonl as columns</source>
        <translation>dataset.jsonl 的行，按列存储</translation>
    </message>
    <message>
        <source>the rows of dataset.jsonl, one file a split</source>
        <translation>dataset.jsonl 的行，每个划分一个文件</translation>
    </message>
    <message>
        <source>the rows, for datasets.load_from_disk</source>
        <translation>各行，用于 datasets.load_from_disk</translation>
    </message>
    <message>
        <source>the same in two files, responses and their sources</source>
        <translation>同样内容分为两个文件：回答及其来源</translation>
    </message>
    <message>
        <source>the sample has no source to check against</source>
        <translation>样本没有可供对照的来源</translation>
    </message>
    <message>
        <source>the sample of that ruling was lost; import the original files again</source>
        <translation>该裁定的样本已丢失；请重新导入原始文件</translation>
    </message>
    <message>
        <source>the schema is malformed</source>
        <translation>模式有误</translation>
    </message>
    <message>
        <source>the second text leaves no room for a source</source>
        <translation>第二段文本没有给来源留下空间</translation>
    </message>
    <message>
        <source>the shares of a split add up to 1, not to {0}; write them like 0.8,0.1,0.1</source>
        <translation>划分比例之和应为 1，而不是 {0}；请写成 0.8,0.1,0.1</translation>
    </message>
    <message>
        <source>the signature is not one by the key in {0}, or was edited afterwards</source>
        <translation>签名不是由 {0} 中的密钥作出，或事后被改动</translation>
    </message>
    <message>
        <source>the source gives no value for ‘{0}’</source>
        <translation>来源没有给出 ‘{0}’ 的值</translation>
    </message>
    <message>
        <source>the source or the expected answer</source>
        <translation>来源或预期答案</translation>
    </message>
    <message>
        <source>the source says ‘{0} … {1}’, the claim does not</source>
        <translation>来源说 ‘{0} … {1}’，论断没有</translation>
    </message>
    <message>
        <source>the source says ‘{0}: {1}’</source>
        <translation>来源说 ‘{0}: {1}’</translation>
    </message>
    <message>
        <source>the source says ‘{0}’, the output says ‘{1}’</source>
        <translation>来源说 ‘{0}’，输出说 ‘{1}’</translation>
    </message>
    <message>
        <source>the source {0} in {1} {2}</source>
        <translation>来源 {0}（{1}）{2}</translation>
    </message>
    <message>
        <source>the sources have these words, but not put together like this</source>
        <translation>来源中有这些词，但不是这样组合的</translation>
    </message>
    <message>
        <source>the sources or the expected answers</source>
        <translation>来源或预期答案</translation>
    </message>
    <message>
        <source>the text holds half a character at position {0}; delete it there</source>
        <translation>文本在位置 {0} 有半个字符；请删除它</translation>
    </message>
    <message>
        <source>the verdict is {0}; use one of {1}</source>
        <translation>裁定为 {0}；请使用其中之一：{1}</translation>
    </message>
    <message>
        <source>the verdicts of this project were changed outside Veridesk (see decision {0}); restore it from a backup, and export that</source>
        <translation>此项目的裁定被 Veridesk 以外的程序更改（见裁定 {0}）；请从备份恢复并导出</translation>
    </message>
    <message>
        <source>the {what} {0} is open to other users of this computer (mode {1}); run `chmod {2}` on it, and if somebody may have copied a key, make a new one</source>
        <translation>{what} {0} 对本机其他用户开放（模式 {1}）；请对其执行 `chmod {2}`，若可能有人复制过密钥，请生成新密钥</translation>
    </message>
    <message>
        <source>there are several keys; name one of: {0}</source>
        <translation>有多个密钥；请指定其中之一：{0}</translation>
    </message>
    <message>
        <source>there are {0} number keys; keep at most as many reasons</source>
        <translation>只有 {0} 个数字键；原因最多保留这么多</translation>
    </message>
    <message>
        <source>there is a key called {0} already; keys are never overwritten, take another name</source>
        <translation>已有名为 {0} 的密钥；密钥从不覆盖，请换一个名称</translation>
    </message>
    <message>
        <source>there is no detector run {0}; `veridesk flags` without --run shows one</source>
        <translation>没有检测运行 {0}；不带 --run 的 `veridesk flags` 会显示一个</translation>
    </message>
    <message>
        <source>there is no detector run {0}; leave --run out to take the newest</source>
        <translation>没有检测运行 {0}；省略 --run 则取最新的</translation>
    </message>
    <message>
        <source>there is no detector run {0}; there are: {1}</source>
        <translation>没有检测运行 {0}；现有：{1}</translation>
    </message>
    <message>
        <source>there is no import {0}; nothing was taken back</source>
        <translation>没有导入 {0}；未撤回任何内容</translation>
    </message>
    <message>
        <source>there is no key called {0}; `veridesk keys list` names those there are</source>
        <translation>没有名为 {0} 的密钥；`veridesk keys list` 列出已有密钥</translation>
    </message>
    <message>
        <source>there is no key to sign with; make one with `veridesk keys new`</source>
        <translation>没有可用于签名的密钥；请用 `veridesk keys new` 生成</translation>
    </message>
    <message>
        <source>there is no {0}; a sample needs an output</source>
        <translation>没有 {0}；样本需要输出</translation>
    </message>
    <message>
        <source>there is nothing to redo; undo a decision first</source>
        <translation>没有可重做的内容；请先撤回一条裁定</translation>
    </message>
    <message>
        <source>there is nothing to undo; rule on a sample first</source>
        <translation>没有可撤销的内容；请先裁定一个样本</translation>
    </message>
    <message>
        <source>this delivery is signed, and checking that takes the Python package cryptography; install it with `pip install cryptography`, and try again</source>
        <translation>此交付带签名，核验需要 Python 包 cryptography；请用 `pip install cryptography` 安装后重试</translation>
    </message>
    <message>
        <source>this filter asks for flags or scores, but no detector has run; flag the samples first</source>
        <translation>此筛选涉及疑点或分数，但还没有运行检测器；请先检测样本</translation>
    </message>
    <message>
        <source>this is no Veridesk project; choose a .veridesk file</source>
        <translation>这不是 Veridesk 项目；请选择 .veridesk 文件</translation>
    </message>
    <message>
        <source>this model gives one figure ({0}) instead of telling supported from not supported; choose a model with two or three labels</source>
        <translation>此模型只给出一个数值（{0}），不区分有依据和无依据；请选择有两个或三个标签的模型</translation>
    </message>
    <message>
        <source>this model reads {0} tokens at a time, too few for a claim and its source; choose another one</source>
        <translation>此模型一次读取 {0} 个词元，不足以容纳论断及其来源；请另选</translation>
    </message>
    <message>
        <source>this reason needs words to stand on</source>
        <translation>此原因需要针对的文字</translation>
    </message>
    <message>
        <source>this sample is no longer in the project; refresh the queue</source>
        <translation>此样本已不在项目中；请刷新队列</translation>
    </message>
    <message>
        <source>too much for this model to read at once</source>
        <translation>此模型无法一次读完这么多</translation>
    </message>
    <message>
        <source>true but not in the source</source>
        <translation>属实但来源中没有</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>turns after the last answer were left out</source>
        <translation>最后一个回答之后的轮次已略去</translation>
    </message>
    <message>
        <source>unanswerable</source>
        <translation>无法回答</translation>
    </message>
    <message>
        <source>undoes decision {0}, which was undone before</source>
        <translation>撤回裁定 {0}，而它之前已被撤回</translation>
    </message>
    <message>
        <source>unknown key {0}; the keys are {1}</source>
        <translation>未知的键 {0}；可用的键为 {1}</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>无依据</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>values that JSON has no form for (dates, bytes and the like) were read as text</source>
        <translation>JSON 无法表示的值（日期、字节等）按文本读取</translation>
    </message>
    <message>
        <source>was edited (id, prompt, original output, generator or sources do not fit sample_id)</source>
        <translation>被改动过（标识、提示词、原始输出、生成模型或来源与 sample_id 不符）</translation>
    </message>
    <message>
        <source>was edited after it was exported (SHA-256 differs)</source>
        <translation>导出后被改动（SHA-256 不符）</translation>
    </message>
    <message>
        <source>was edited after it was written (its seal differs)</source>
        <translation>写出后被改动（封印不符）</translation>
    </message>
    <message>
        <source>was not there when the delivery was signed</source>
        <translation>签名时不存在</translation>
    </message>
    <message>
        <source>was reformatted after it was written</source>
        <translation>写出后被重新排版</translation>
    </message>
    <message>
        <source>was signed, but is not in the manifest any more</source>
        <translation>曾被签名，但已不在清单中</translation>
    </message>
    <message>
        <source>was there before with another text; the first counts</source>
        <translation>之前已有且文本不同；以第一个为准</translation>
    </message>
    <message>
        <source>was written by a newer Veridesk (format {0}, this one knows {1}); check it with the newer version</source>
        <translation>由较新的 Veridesk 写出（格式 {0}，此版本支持 {1}）；请用新版本核验</translation>
    </message>
    <message>
        <source>write what they mean into `id2label` of config.json, such as {0}</source>
        <translation>请把它们的含义写入 config.json 的 `id2label`，如 {0}</translation>
    </message>
    <message>
        <source>writing samples</source>
        <translation>正在写出样本</translation>
    </message>
    <message>
        <source>wrong name</source>
        <translation>名称错误</translation>
    </message>
    <message>
        <source>wrong number or date</source>
        <translation>数字或日期错误</translation>
    </message>
    <message>
        <source>you have ruled on other samples since; undo those first, one by one</source>
        <translation>此后您又裁定了其他样本；请先逐个撤回</translation>
    </message>
    <message>
        <source>you named</source>
        <translation>由您指定</translation>
    </message>
    <message>
        <source>{0} (a link to a folder)</source>
        <translation>{0}（指向文件夹的链接）</translation>
    </message>
    <message>
        <source>{0} are not the marks of {1}</source>
        <translation>{0} 不是 {1} 的标注</translation>
    </message>
    <message>
        <source>{0} asks for a quantization that needs other libraries; choose the model as plain safetensors, or as ONNX</source>
        <translation>{0} 要求的量化需要其他库；请选择普通 safetensors 或 ONNX 格式的模型</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which a text classifier does not; choose another model</source>
        <translation>{0} 要求 {1}，文本分类器不会这样；请另选模型</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check its rights</source>
        <translation>无法读取 {0}（{1}）；请检查权限</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check the folder</source>
        <translation>无法读取 {0}（{1}）；请检查文件夹</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check the name</source>
        <translation>无法读取 {0}（{1}）；请检查名称</translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); check the folder</source>
        <translation>无法读取 {0}（{reason}）；请检查文件夹</translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); choose another file</source>
        <translation>无法读取 {0}（{reason}）；请选择其他文件</translation>
    </message>
    <message>
        <source>{0} cannot be read ({reason}); copy it and try again</source>
        <translation>无法读取 {0}（{reason}）；请复制后重试</translation>
    </message>
    <message>
        <source>{0} cannot be read as a tokenizer; save it anew with a recent transformers</source>
        <translation>无法将 {0} 读作分词器；请用较新的 transformers 重新保存</translation>
    </message>
    <message>
        <source>{0} cannot be used ({reason}); see to it, and try again</source>
        <translation>无法使用 {0}（{reason}）；请处理后重试</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another</source>
        <translation>无法写入 {0}（{1}）；请另选</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder</source>
        <translation>无法写入 {0}（{1}）；请选择其他文件夹</translation>
    </message>
    <message>
        <source>{0} cannot be written ({reason}); choose another folder</source>
        <translation>无法写入 {0}（{reason}）；请选择其他文件夹</translation>
    </message>
    <message>
        <source>{0} cannot be written ({reason}); choose another place</source>
        <translation>无法写入 {0}（{reason}）；请选择其他位置</translation>
    </message>
    <message>
        <source>{0} could be the output</source>
        <translation>{0} 可能是输出</translation>
    </message>
    <message>
        <source>{0} could be the prompt; {1} is taken</source>
        <translation>{0} 可能是提示词；采用 {1}</translation>
    </message>
    <message>
        <source>{0} could be the sources; {1} is taken</source>
        <translation>{0} 可能是来源；采用 {1}</translation>
    </message>
    <message>
        <source>{0} could not be backed up ({error}); `veridesk doctor` says more</source>
        <translation>无法备份 {0}（{error}）；`veridesk doctor` 可提供详情</translation>
    </message>
    <message>
        <source>{0} decisions rest on samples of this import; it stays, filter it out instead</source>
        <translation>有 {0} 条裁定基于此次导入的样本；它将保留，请改用筛选排除</translation>
    </message>
    <message>
        <source>{0} does not begin as JSON does; name a JSON or CSV file</source>
        <translation>{0} 的开头不像 JSON；请指定 JSON 或 CSV 文件</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name</source>
        <translation>{0} 不存在；请检查名称</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name, or import a file into it</source>
        <translation>{0} 不存在；请检查名称，或导入文件以建立它</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name, or restore a backup</source>
        <translation>{0} 不存在；请检查名称，或恢复备份</translation>
    </message>
    <message>
        <source>{0} has decided nothing in this project; name one of: {1}</source>
        <translation>{0} 在此项目中没有作过裁定；请从中指定：{1}</translation>
    </message>
    <message>
        <source>{0} has no good backup; `veridesk doctor {1} --salvage NEW` saves what can be read</source>
        <translation>{0} 没有完好的备份；`veridesk doctor {1} --salvage NEW` 可保存可读内容</translation>
    </message>
    <message>
        <source>{0} holds a key that is not for Ed25519; make one with Veridesk</source>
        <translation>{0} 中的密钥不是 Ed25519 密钥；请用 Veridesk 生成</translation>
    </message>
    <message>
        <source>{0} holds no JSON object; get the model anew</source>
        <translation>{0} 不含 JSON 对象；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} holds no JSON that can be read; get the model anew</source>
        <translation>{0} 不含可读的 JSON；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} holds no answer of an assistant; leave the row out</source>
        <translation>{0} 中没有助手的回答；请略去该行</translation>
    </message>
    <message>
        <source>{0} holds no config.json, so it is no model in the layout of Hugging Face; choose the folder that has config.json and tokenizer.json</source>
        <translation>{0} 中没有 config.json，因此不是 Hugging Face 布局的模型；请选择含有 config.json 和 tokenizer.json 的文件夹</translation>
    </message>
    <message>
        <source>{0} holds no data file; they end in {1}, or with {2} behind that</source>
        <translation>{0} 中没有数据文件；其后缀为 {1}，或后接 {2}</translation>
    </message>
    <message>
        <source>{0} holds what no Veridesk makes ({1}); do not trust it, ask for a new copy, or copy what is plain data in it with `veridesk doctor --salvage`</source>
        <translation>{0} 含有 Veridesk 不会产生的内容（{1}）；请勿信任它，可索取新副本，或用 `veridesk doctor --salvage` 复制其中的普通数据</translation>
    </message>
    <message>
        <source>{0} holds {1} where a source&apos;s text should be</source>
        <translation>{0} 在应为来源文本处是{1}</translation>
    </message>
    <message>
        <source>{0} is a file; name a new folder</source>
        <translation>{0} 是文件；请指定新文件夹</translation>
    </message>
    <message>
        <source>{0} is a folder; name a {1} file in it</source>
        <translation>{0} 是文件夹；请指定其中的 {1} 文件</translation>
    </message>
    <message>
        <source>{0} is a folder; name the files in it</source>
        <translation>{0} 是文件夹；请指定其中的文件</translation>
    </message>
    <message>
        <source>{0} is a link that leaves the folder; copy the model with its links followed (`cp -rL`) and choose the copy</source>
        <translation>{0} 是指向文件夹之外的链接；请解引用链接复制模型（`cp -rL`），再选择副本</translation>
    </message>
    <message>
        <source>{0} is broken ({1}); get the file again</source>
        <translation>{0} 已损坏（{1}）；请重新获取文件</translation>
    </message>
    <message>
        <source>{0} is closed; open it again</source>
        <translation>{0} 已关闭；请重新打开</translation>
    </message>
    <message>
        <source>{0} is empty</source>
        <translation>{0} 为空</translation>
    </message>
    <message>
        <source>{0} is empty; a sample needs an output</source>
        <translation>{0} 为空；样本需要输出</translation>
    </message>
    <message>
        <source>{0} is in a format that can run code when it is loaded, so it is not loaded; {1}</source>
        <translation>{0} 的格式在加载时可能执行代码，因此不予加载；{1}</translation>
    </message>
    <message>
        <source>{0} is left unread, since loading it could run code</source>
        <translation>{0} 未读取，因为加载它可能执行代码</translation>
    </message>
    <message>
        <source>{0} is longer than {1} MB; split it</source>
        <translation>{0} 超过 {1} MB；请拆分</translation>
    </message>
    <message>
        <source>{0} is missing, which {1} names; get the model anew</source>
        <translation>缺少 {1} 所指的 {0}；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} is missing, which {1} reads; get the model anew</source>
        <translation>缺少 {1} 要读取的 {0}；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} is neither JSON nor a table; samples come as JSONL, JSON, CSV or TSV</source>
        <translation>{0} 既不是 JSON 也不是表格；样本应为 JSONL、JSON、CSV 或 TSV</translation>
    </message>
    <message>
        <source>{0} is neither true nor false</source>
        <translation>{0} 既非真也非假</translation>
    </message>
    <message>
        <source>{0} is no JSON number; write null instead</source>
        <translation>{0} 不是 JSON 数；请改写为 null</translation>
    </message>
    <message>
        <source>{0} is no ONNX file that can be read; get it anew</source>
        <translation>{0} 不是可读的 ONNX 文件；请重新获取</translation>
    </message>
    <message>
        <source>{0} is no Veridesk project; choose a .veridesk file</source>
        <translation>{0} 不是 Veridesk 项目；请选择 .veridesk 文件</translation>
    </message>
    <message>
        <source>{0} is no backup of {1}; `veridesk backups` lists them</source>
        <translation>{0} 不是 {1} 的备份；`veridesk backups` 会列出备份</translation>
    </message>
    <message>
        <source>{0} is no field; the fields are {1}</source>
        <translation>{0} 不是字段；字段有 {1}</translation>
    </message>
    <message>
        <source>{0} is no finite number</source>
        <translation>{0} 不是有限数</translation>
    </message>
    <message>
        <source>{0} is no folder; choose the folder of a model</source>
        <translation>{0} 不是文件夹；请选择模型的文件夹</translation>
    </message>
    <message>
        <source>{0} is no folder; name one that `veridesk export` wrote</source>
        <translation>{0} 不是文件夹；请指定 `veridesk export` 写出的文件夹</translation>
    </message>
    <message>
        <source>{0} is no list of texts; name the key of the text</source>
        <translation>{0} 不是文本列表；请指定文本所在的键</translation>
    </message>
    <message>
        <source>{0} is no list of turns with {1} and {2}</source>
        <translation>{0} 不是带有 {1} 和 {2} 的轮次列表</translation>
    </message>
    <message>
        <source>{0} is no lock file; delete it when no Veridesk has {1} open</source>
        <translation>{0} 不是锁文件；没有 Veridesk 打开 {1} 时请删除它</translation>
    </message>
    <message>
        <source>{0} is no plain file; choose the folder of a model</source>
        <translation>{0} 不是普通文件；请选择模型的文件夹</translation>
    </message>
    <message>
        <source>{0} is no report of Veridesk; choose another name</source>
        <translation>{0} 不是 Veridesk 的报告；请选择其他名称</translation>
    </message>
    <message>
        <source>{0} is no split; write shares like 0.8,0.1,0.1</source>
        <translation>{0} 不是划分；请写成 0.8,0.1,0.1 这样的比例</translation>
    </message>
    <message>
        <source>{0} is no whole safetensors file; get the model anew</source>
        <translation>{0} 不是完整的 safetensors 文件；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} 不在 {1} 之中</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text; save it as UTF-8</source>
        <translation>{0} 不是 UTF-8 文本；请存为 UTF-8</translation>
    </message>
    <message>
        <source>{0} is not a count</source>
        <translation>{0} 不是计数</translation>
    </message>
    <message>
        <source>{0} is not a hash of {1} digits</source>
        <translation>{0} 不是 {1} 位的哈希</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>{0} 不是列表</translation>
    </message>
    <message>
        <source>{0} is not a number</source>
        <translation>{0} 不是数字</translation>
    </message>
    <message>
        <source>{0} is not a text</source>
        <translation>{0} 不是文本</translation>
    </message>
    <message>
        <source>{0} is not a whole number</source>
        <translation>{0} 不是整数</translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation>{0} 不是对象</translation>
    </message>
    <message>
        <source>{0} is not base64</source>
        <translation>{0} 不是 base64</translation>
    </message>
    <message>
        <source>{0} is not empty; name a new folder, nothing is overwritten</source>
        <translation>{0} 不是空的；请指定新文件夹，不会覆盖任何内容</translation>
    </message>
    <message>
        <source>{0} is not the public part of {1}; restore both from a backup, or make a new key</source>
        <translation>{0} 不是 {1} 的公开部分；请从备份恢复两者，或生成新密钥</translation>
    </message>
    <message>
        <source>{0} is not whole ({1}); take another backup</source>
        <translation>{0} 不完好（{1}）；请使用其他备份</translation>
    </message>
    <message>
        <source>{0} is of an older version; open it once for writing to bring it up</source>
        <translation>{0} 属于旧版本；请以可写方式打开一次以升级</translation>
    </message>
    <message>
        <source>{0} is open in another Veridesk; close it there, or open it read-only</source>
        <translation>{0} 已在另一个 Veridesk 中打开；请在那里关闭，或以只读方式打开</translation>
    </message>
    <message>
        <source>{0} is open read-only; close the other Veridesk first</source>
        <translation>{0} 以只读方式打开；请先关闭另一个 Veridesk</translation>
    </message>
    <message>
        <source>{0} is read as what a judge says about the output</source>
        <translation>{0} 读作评判者对输出的评价</translation>
    </message>
    <message>
        <source>{0} is there already; name a file to be made</source>
        <translation>{0} 已存在；请指定要新建的文件</translation>
    </message>
    <message>
        <source>{0} is too large for guidelines; shorten it</source>
        <translation>{0} 作为指南太大；请缩短</translation>
    </message>
    <message>
        <source>{0} is written twice</source>
        <translation>{0} 被写了两次</translation>
    </message>
    <message>
        <source>{0} is written twice; leave one of the two out</source>
        <translation>{0} 被写了两次；请去掉一个</translation>
    </message>
    <message>
        <source>{0} is {1}, no text; name the key of the prompt&apos;s text</source>
        <translation>{0} 是{1}，不是文本；请指定提示词文本所在的键</translation>
    </message>
    <message>
        <source>{0} is {1}, no text; name the key of the text</source>
        <translation>{0} 是{1}，不是文本；请指定文本所在的键</translation>
    </message>
    <message>
        <source>{0} is {word}</source>
        <translation>{0} {word}</translation>
    </message>
    <message>
        <source>{0} lacks {1}, so the model was not trained for this; choose the folder of the trained model</source>
        <translation>{0} 缺少 {1}，因此模型不是为此训练的；请选择训练好的模型的文件夹</translation>
    </message>
    <message>
        <source>{0} maps nothing; write FIELD=KEY, such as output=answer</source>
        <translation>{0} 没有映射任何内容；请写成 FIELD=KEY，如 output=answer</translation>
    </message>
    <message>
        <source>{0} marks this</source>
        <translation>{0} 标注了此处</translation>
    </message>
    <message>
        <source>{0} marks this as {1}</source>
        <translation>{0} 将此处标注为 {1}</translation>
    </message>
    <message>
        <source>{0} may be damaged: a copy of it is not whole; run `veridesk doctor`</source>
        <translation>{0} 可能已损坏：其副本不完好；请运行 `veridesk doctor`</translation>
    </message>
    <message>
        <source>{0} may be {1}; it is left out unless you map it</source>
        <translation>{0} 可能是{1}；除非您映射它，否则略去</translation>
    </message>
    <message>
        <source>{0} may not be written to; choose another folder</source>
        <translation>{0} 不可写；请选择其他文件夹</translation>
    </message>
    <message>
        <source>{0} names code of its own (`{1}`), and Veridesk runs no code of models; choose a model that transformers knows by itself</source>
        <translation>{0} 指定了自带代码（`{1}`），而 Veridesk 不运行模型的代码；请选择 transformers 自身支持的模型</translation>
    </message>
    <message>
        <source>{0} names no file of weights; get the model anew</source>
        <translation>{0} 没有指明权重文件；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} names {1}, which is no safetensors file of this folder; get the model anew</source>
        <translation>{0} 指明的 {1} 不是此文件夹的 safetensors 文件；请重新获取模型</translation>
    </message>
    <message>
        <source>{0} of {1} is no share</source>
        <translation>{0}/{1} 不是比例</translation>
    </message>
    <message>
        <source>{0} points elsewhere; delete it, backups go beside the project</source>
        <translation>{0} 指向别处；请删除它，备份应在项目旁边</translation>
    </message>
    <message>
        <source>{0} points to another file; delete it, no Veridesk made it</source>
        <translation>{0} 指向另一个文件；请删除它，它不是 Veridesk 建立的</translation>
    </message>
    <message>
        <source>{0} puts nothing between a source and an output, so a model could not tell them apart; save the tokenizer anew with a recent transformers</source>
        <translation>{0} 在来源与输出之间没有分隔，模型无法区分；请用较新的 transformers 重新保存分词器</translation>
    </message>
    <message>
        <source>{0} wants to read {1}, which is outside of the model&apos;s folder; get the model from somebody you trust</source>
        <translation>{0} 要读取模型文件夹之外的 {1}；请从您信任的人处获取模型</translation>
    </message>
    <message>
        <source>{0} was deleted, moved or replaced while it was open; what it held is saved in {1}, open that and go on</source>
        <translation>{0} 在打开期间被删除、移动或替换；其内容已保存到 {1}，请打开它继续</translation>
    </message>
    <message>
        <source>{0} was filled meanwhile; name a new folder</source>
        <translation>{0} 在此期间已有内容；请指定新文件夹</translation>
    </message>
    <message>
        <source>{0} was left out: a source needs an id and a text</source>
        <translation>{0} 已略去：来源需要标识和文本</translation>
    </message>
    <message>
        <source>{0} was left out: it is empty</source>
        <translation>{0} 已略去：为空</translation>
    </message>
    <message>
        <source>{0} was left out: it is no file of sources</source>
        <translation>{0} 已略去：不是来源文件</translation>
    </message>
    <message>
        <source>{0} was left out: {reason}</source>
        <translation>{0} 已略去：{reason}</translation>
    </message>
    <message>
        <source>{0} was written by a newer Veridesk (schema {1}, this one knows {2}); install the newer version to open it</source>
        <translation>{0} 由较新的 Veridesk 写出（模式 {1}，此版本支持 {2}）；请安装新版本后打开</translation>
    </message>
    <message>
        <source>{0} {error}; ask the signer for the public key again</source>
        <translation>{0} {error}；请再次向签名者索取公钥</translation>
    </message>
    <message>
        <source>{0} {error}; restore it from a backup, or make a new key</source>
        <translation>{0} {error}；请从备份恢复，或生成新密钥</translation>
    </message>
    <message>
        <source>{0}, {1}, {2}: {3}; its labels mean {4}; it reads {n5} tokens at a time</source>
        <translation>{0}，{1}，{2}：{3}；其标签含义为 {4}；一次读取 {n5} 个词元</translation>
    </message>
    <message>
        <source>{0}: the file is damaged; `veridesk doctor {1}` says what can be saved, or open a backup</source>
        <translation>{0}：文件已损坏；`veridesk doctor {1}` 说明可挽救的内容，或打开备份</translation>
    </message>
    <message>
        <source>{0}: the file is damaged; `veridesk doctor` says what can be saved, or open a backup</source>
        <translation>{0}：文件已损坏；`veridesk doctor` 说明可挽救的内容，或打开备份</translation>
    </message>
    <message>
        <source>{0}: the header is broken ({error}); correct its first line</source>
        <translation>{0}：表头损坏（{error}）；请更正首行</translation>
    </message>
    <message>
        <source>{0}: two columns are called {1}; rename one of them</source>
        <translation>{0}：有两列都叫 {1}；请重命名其一</translation>
    </message>
    <message>
        <source>{0}: {1} outputs, {2} % wrong, AUROC {3}, claims {4}, F1 {5}, calibration error {6}</source>
        <translation>{0}：{1} 个输出，{2} % 错误，AUROC {3}，论断 {4}，F1 {5}，校准误差 {6}</translation>
    </message>
    <message>
        <source>{0}: {problem}; say which with --map output=KEY</source>
        <translation>{0}：{problem}；请用 --map output=KEY 指定</translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation>{0}；以及另外 {1} 个</translation>
    </message>
    <message>
        <source>{0}; choose a smaller model, or allow more</source>
        <translation>{0}；请选择较小的模型，或允许更多</translation>
    </message>
    <message>
        <source>{0}; the source says ‘{1}’</source>
        <translation>{0}；来源说 ‘{1}’</translation>
    </message>
    <message>
        <source>{0}[{1}] lies outside its text</source>
        <translation>{0}[{1}] 在文本之外</translation>
    </message>
    <message>
        <source>{0}has a key {1} that no export has</source>
        <translation>{0}含有任何导出都没有的键 {1}</translation>
    </message>
    <message>
        <source>{0}lacks the key {1}</source>
        <translation>{0}缺少键 {1}</translation>
    </message>
    <message>
        <source>{0}{1} {2} in no source</source>
        <translation>{0}{1} {2} 不在任何来源中</translation>
    </message>
    <message>
        <source>{error}; see the marks of this line</source>
        <translation>{error}；见该行的标注</translation>
    </message>
    <message>
        <source>{n0} characters of the sources were not read</source>
        <translation>来源中有 {n0} 个字符未读取</translation>
    </message>
    <message>
        <source>{n0} claims of the output were not read</source>
        <translation>输出中有 {n0} 条论断未读取</translation>
    </message>
    <message>
        <source>{n0} decisions</source>
        <translation>{n0} 条裁定</translation>
    </message>
    <message>
        <source>{n0} left out by the filter</source>
        <translation>{n0} 个被筛选排除</translation>
    </message>
    <message>
        <source>{n0} left out in conflict</source>
        <translation>{n0} 个因冲突略去</translation>
    </message>
    <message>
        <source>{n0} new sources</source>
        <translation>{n0} 个新来源</translation>
    </message>
    <message>
        <source>{n0} of {n1} ruled samples are wrong: {2} % (95 % interval {3} to {4} %)</source>
        <translation>{n1} 个已裁定样本中有 {n0} 个错误：{2} %（95 % 区间 {3} 至 {4} %）</translation>
    </message>
    <message>
        <source>{n0} rejected or unsure beside them</source>
        <translation>另有 {n0} 个被拒绝或不确定</translation>
    </message>
    <message>
        <source>{n0} rows</source>
        <translation>{n0} 行</translation>
    </message>
    <message>
        <source>{n0} rows read</source>
        <translation>已读取 {n0} 行</translation>
    </message>
    <message>
        <source>{n0} rows rejected</source>
        <translation>{n0} 行被拒收</translation>
    </message>
    <message>
        <source>{n0} samples</source>
        <translation>{n0} 个样本</translation>
    </message>
    <message>
        <source>{n0} samples exported</source>
        <translation>已导出 {n0} 个样本</translation>
    </message>
    <message>
        <source>{n0} samples to export</source>
        <translation>将导出 {n0} 个样本</translation>
    </message>
    <message>
        <source>{n0} still pending</source>
        <translation>{n0} 个待审</translation>
    </message>
    <message>
        <source>{problem}; say which with --map output=KEY, or map it by hand</source>
        <translation>{problem}；请用 --map output=KEY 指定，或手动映射</translation>
    </message>
    <message>
        <source>{words} ({n0} times, first in {1})</source>
        <translation>{words}（{n0} 次，首次在 {1}）</translation>
    </message>
    <message>
        <source>{words} added</source>
        <translation>已添加 {words}</translation>
    </message>
    <message>
        <source>{words} added with {note}</source>
        <translation>已添加 {words}，含 {note}</translation>
    </message>
    <message>
        <source>{words} known already</source>
        <translation>{words} 已存在</translation>
    </message>
    <message>
        <source>{words}: {n0} accepted, {n1} corrected</source>
        <translation>{words}：{n0} 个接受，{n1} 个更正</translation>
    </message>
    <message>
        <source>{words}; signed by key {0}…</source>
        <translation>{words}；由密钥 {0}… 签名</translation>
    </message>
    <message>
        <source>{word} decision {0}, which is no ruling of this reviewer on this sample</source>
        <translation>{word}裁定 {0}，而它不是这位审阅者对此样本的裁定</translation>
    </message>
    <message>
        <source>‘{0}’ is in no source</source>
        <translation>‘{0}’ 不在任何来源中</translation>
    </message>
    <message>
        <source>‘{0}’: the source gives {1} in {2}</source>
        <translation>‘{0}’：来源以 {2} 给出 {1}</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>Saving… the disk is slow; your ruling is safe when the next sample comes.</source>
        <translation>正在保存……磁盘较慢；下一个样本出现时您的裁定即已安全保存。</translation>
    </message>
</context>
</TS>
