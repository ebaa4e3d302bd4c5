package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage is told by its kind and its first place. The log has 40 events, every fourth of them beside all cases. */
class DoctoredTests {

    private static final SigningKey KEY = SigningKey.ofLog("test/log");
    private static final Words WORDS = new Words();

    @TempDir
    private Path dir;

    private Sample sample;

    @BeforeEach
    void grow() {
        sample = new Sample(dir, KEY);
    }

    @Test
    void findsNothingInWhatNobodyTouched() throws Exception {
        assertThat(found(sample.log())).isEmpty();
        assertThat(found(sample.ofCase())).isEmpty();
        assertThat(found(sample.log(7, 23))).isEmpty();
        assertThat(found(sample.log(0, 0))).isEmpty();
    }

    @Test
    void tellsAChangedEvent() throws Exception {
        assertThat(first(log(lines -> edit(lines, 17)))).isEqualTo("被改动，序号 17 的事件");
        assertThat(first(log(lines -> edit(lines, 0)))).isEqualTo("被改动，序号 0 的事件");
        assertThat(first(log(lines -> edit(lines, 39)))).isEqualTo("被改动，序号 39 的事件");
    }

    @Test
    void tellsBetweenWhichCheckpointsAnEventWasChangedWithItsLeaf() throws Exception {
        Doctor doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> edit(lines, 17)).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被改动，序号 10 起、20 之前的事件中");
        doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> edit(lines, 39)).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被改动，序号 30 起、40 之前的事件中");
    }

    @Test
    void tellsAChangedLeaf() throws Exception {
        Doctor doctor = new Doctor(sample.log());
        byte[] leaves = doctor.part(Export.LEAVES).clone();
        leaves[32 * 12] ^= 1;
        assertThat(first(doctor.put(Export.LEAVES, leaves))).isEqualTo("被改动，序号 12 的事件");
    }

    @Test
    void tellsADeletedEvent() throws Exception {
        assertThat(first(log(lines -> lines.remove(17)))).isEqualTo("被删除，序号 17 的事件");
        assertThat(first(log(lines -> lines.remove(0)))).isEqualTo("被删除，序号 0 的事件");
        Doctor doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> lines.remove(17)).leavesAgain();
        // the fifth of the second case, whose sixth now stands at 20
        assertThat(first(doctor)).isEqualTo("被删除，序号 20，事项 B01-ACT-2026-0001 的第 5 个事件");
    }

    @Test
    void tellsADeletedEventBesideAllCases() throws Exception {
        Doctor doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> lines.remove(19)).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被删除，序号 10 起、20 之前的事件中");
    }

    @Test
    void tellsAnInsertedEvent() throws Exception {
        String forged = new String(Json.bytes(
                Map.of("kind", "signed-in", "rev", 0L, "at", "2026-03-02T09:00:16.500000", "body", Map.of())));
        assertThat(first(log(lines -> lines.add(17, forged)))).isEqualTo("被插入，序号 17 的事件");
        assertThat(first(log(lines -> lines.add(lines.get(3))))).isEqualTo("被插入，序号 40 的事件");
        Doctor doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> lines.add(17, forged)).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被插入，序号 10 起、20 之前的事件中");
        doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> lines.add(forged)).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被插入，序号 40 的事件");
        doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> lines.add(21, lines.get(17))).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被插入，序号 21，事项 B01-ACT-2026-0001 的第 5 个事件");
    }

    @Test
    void tellsReorderedEvents() throws Exception {
        assertThat(first(log(lines -> Collections.swap(lines, 13, 17)))).isEqualTo("顺序被调换，序号 13 的事件");
        Doctor doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> Collections.swap(lines, 13, 17)).leavesAgain();
        assertThat(found(doctor.write(dir.resolve("doctored.zip"))))
                .contains("顺序被调换，序号 17，事项 B01-ACT-2026-0001 的第 4 个事件");
    }

    @Test
    void tellsWhereTheEndIsMissing() throws Exception {
        assertThat(first(log(lines -> lines.subList(35, 40).clear()))).isEqualTo("被截断，序号 35 的事件");
        Doctor doctor = new Doctor(sample.log());
        doctor.lines(Export.ENTRIES, lines -> lines.subList(35, 40).clear()).leavesAgain();
        assertThat(first(doctor)).isEqualTo("被截断，只有 35 条，应有 40 条");
    }

    @Test
    void tellsARowThatTellsAnActOtherwise() throws Exception {
        for (Path export : List.of(sample.log(), sample.ofCase())) {
            assertThat(first(new Doctor(export).lines(Export.ACTS, lines -> change(lines, "B01-ACT", "s5", "s6"))))
                    .isEqualTo("被改动，办理记录：事项 B01-ACT-2026-0001 的第 5 个事件");
            assertThat(first(new Doctor(export).lines(Export.ACTS, lines -> lines.remove(lines.size() - 1))))
                    .startsWith("被删除，办理记录：事项 B0")
                    .endsWith("的第 10 个事件");
            assertThat(first(new Doctor(export)
                            .lines(
                                    Export.ACTS,
                                    lines -> lines.add(lines.get(0)
                                            .replace("\"rev\":1,", "\"rev\":99,")
                                            .replace("\"rev\":1}", "\"rev\":99}")))))
                    .startsWith("被插入，办理记录：事项 B0")
                    .endsWith("的第 99 个事件");
            assertThat(first(new Doctor(export).lines(Export.ACTS, lines -> lines.set(2, "{}"))))
                    .isEqualTo("被改动，文件 acts.jsonl 第 3 行");
        }
    }

    @Test
    void tellsAShownValueThatIsNotTheOneCommittedTo() throws Exception {
        assertThat(first(
                        new Doctor(sample.log()).lines(Export.OPENINGS, lines -> change(lines, "opinion", "同意", "退回"))))
                .isEqualTo("被改动，个人信息：序号 5 的事件，opinion");
        assertThat(first(new Doctor(sample.log())
                        .lines(Export.OPENINGS, lines -> change(lines, "opinion", "\"seq\":5", "\"seq\":9"))))
                .isEqualTo("被插入，个人信息：序号 9 的事件，opinion");
        // what is no longer shown leaves the log as it is: only the list of files is another one
        assertThat(first(new Doctor(sample.log()).lines(Export.OPENINGS, List::clear)))
                .isEqualTo("被改动，文件 manifest.json");
    }

    private static void edit(List<String> lines, int at) {
        lines.set(at, lines.get(at).replace("2026-03-02", "2026-03-03"));
    }

    static void change(List<String> lines, String of, String before, String after) {
        lines.replaceAll(line -> line.contains(of) ? line.replace(before, after) : line);
    }

    private Doctor log(Consumer<List<String>> change) throws Exception {
        return new Doctor(sample.log()).lines(Export.ENTRIES, change);
    }

    private String first(Doctor doctor) throws Exception {
        return found(doctor.write(dir.resolve("doctored.zip"))).get(0);
    }

    static List<String> found(Path export) throws Unreadable {
        return new Verifier(KEY.shown(), null)
                .verify(export).findings().stream().map(WORDS::damage).toList();
    }
}
