package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to the export of one case, which has ten events, and to what a log was signed with. */
class DoctoredCaseTests {

    private static final String CASE = "事项 " + Sample.number(1);
    private static final Words WORDS = new Words();

    @TempDir
    private Path dir;

    private SigningKey key;
    private Sample sample;

    @BeforeEach
    void grow() {
        key = SigningKey.ofLog("test/log");
        sample = new Sample(dir, key);
    }

    @Test
    void tellsAChangedEventOfACase() throws Exception {
        for (int rev : new int[] {1, 5, 10}) {
            assertThat(first(ofCase(
                            lines -> lines.set(rev - 1, lines.get(rev - 1).replace("03-02", "03-03")))))
                    .isEqualTo("被改动，" + CASE + " 的第 " + rev + " 个事件");
        }
    }

    @Test
    void tellsADeletedEventOfACase() throws Exception {
        for (int rev : new int[] {1, 5, 9}) {
            assertThat(first(both(lines -> lines.remove(rev - 1)))).isEqualTo("被删除，" + CASE + " 的第 " + rev + " 个事件");
            assertThat(first(ofCase(lines -> lines.remove(rev - 1)))).isEqualTo("被删除，" + CASE + " 的第 " + rev + " 个事件");
        }
    }

    @Test
    void tellsWhereTheEndOfACaseIsMissing() throws Exception {
        assertThat(first(both(lines -> lines.remove(9)))).isEqualTo("被截断，" + CASE + " 的第 10 个事件");
        assertThat(first(both(List::clear))).isEqualTo("被截断，" + CASE + " 的第 1 个事件");
    }

    @Test
    void tellsAnInsertedEventOfACase() throws Exception {
        assertThat(first(both(lines -> lines.add(4, lines.get(2))))).isEqualTo("被插入，" + CASE + " 的第 3 个事件");
        assertThat(first(ofCase(lines -> lines.add(4, lines.get(4).replace("03-02", "03-03")))))
                .isEqualTo("被插入，" + CASE + " 的第 5 个事件");
        assertThat(first(ofCase(lines -> lines.add(
                        lines.get(9).replace("\"rev\":10", "\"rev\":11").replace("s10", "s11")))))
                .isEqualTo("被插入，" + CASE + " 的第 11 个事件");
    }

    @Test
    void tellsReorderedEventsOfACase() throws Exception {
        assertThat(first(both(lines -> Collections.swap(lines, 3, 4)))).isEqualTo("顺序被调换，" + CASE + " 的第 4 个事件");
        assertThat(first(ofCase(lines -> Collections.swap(lines, 3, 4)))).isEqualTo("顺序被调换，" + CASE + " 的第 4 个事件");
    }

    @Test
    void tellsAnEventOfAnotherCaseAmongThem() throws Exception {
        String other = new String(sample.bodies.get(0), StandardCharsets.UTF_8);
        CasePath path = new CasePath(0, sample.tree().inclusion(0, Sample.EVENTS));
        Doctor doctor = new Doctor(sample.ofCase())
                .lines(Export.ENTRIES, lines -> lines.set(0, other))
                .lines(Export.PROOFS, lines -> lines.set(0, new String(path.line(), StandardCharsets.UTF_8).strip()));
        assertThat(first(doctor)).isEqualTo("被改动，" + CASE + " 的第 1 个事件");
    }

    @Test
    void tellsAnotherNumberOfEventsThanWasSigned() throws Exception {
        Doctor doctor = new Doctor(sample.ofCase());
        String line = new String(doctor.part(Export.CASE), StandardCharsets.UTF_8);
        doctor.put(Export.CASE, line.replace("\n10\n", "\n9\n").getBytes(StandardCharsets.UTF_8));
        assertThat(first(doctor)).isEqualTo("签名不符，文件 case.txt");
    }

    @Test
    void tellsAChangedAttachmentAndDocument() throws Exception {
        String attachment = Export.FILES + Hash.of(Sample.ATTACHMENT).hex();
        String document = Export.FILES + Hash.of(Sample.DOCUMENT).hex();
        assertThat(first(new Doctor(sample.ofCase()).put(attachment, new byte[] {1})))
                .isEqualTo("被改动，文件 " + attachment + "（序号 9 的事件所附）");
        assertThat(first(new Doctor(sample.ofCase()).put(document, new byte[] {1})))
                .isEqualTo("被改动，文件 " + document + "（序号 13 的事件所附）");
        assertThat(first(new Doctor(sample.ofCase()).remove(document)))
                .isEqualTo("被删除，文件 " + document + "（序号 13 的事件所附）");
        String stranger = Export.FILES + Hash.of(new byte[] {1}).hex();
        assertThat(first(new Doctor(sample.ofCase()).put(stranger, new byte[] {1})))
                .isEqualTo("被插入，文件 " + stranger);
    }

    @Test
    void tellsAnExportThatWasSignedAgainWithAnotherKey() throws Exception {
        SigningKey other = SigningKey.ofLog("test/log");
        Sample forged = new Sample(dir, other);
        forged.add(Map.of("kind", "signed-in", "rev", 0L, "at", "2026-03-02T10:00:00.000000", "body", Map.of()));

        assertThat(found(forged.log(), null)).isEqualTo("签名不符，检查点（41 条）");
        assertThat(new Verifier(null, null).verify(forged.log()).findings()).isEmpty();
        Path resigned = new Doctor(sample.log()).write(dir.resolve("doctored.zip"), other);
        assertThat(found(resigned, null)).isEqualTo("签名不符，文件 manifest.sig");
    }

    @Test
    void tellsOnlyAgainstAnOlderCheckpointThatTheLogWasCutBack() throws Exception {
        SignedNote seen = sample.checkpoint(40);
        Sample shorter = new Sample(dir, key);
        shorter.bodies.subList(35, 40).clear();
        Path export = shorter.log(0, 34);

        assertThat(new Verifier(key.shown(), null).verify(export).findings()).isEmpty();
        assertThat(found(export, seen)).isEqualTo("被截断，只有 35 条，应有 40 条");
        assertThat(found(sample.log(), sample.checkpoint(35))).isNull();
        assertThat(found(sample.log(), sample.checkpoint(40))).isNull();
    }

    @Test
    void tellsAgainstAnOlderCheckpointThatThePastWasWrittenAnew() throws Exception {
        SignedNote seen = sample.checkpoint(33);
        SignedNote head = sample.checkpoint(40);
        Sample anew = new Sample(dir, key);
        anew.bodies.set(3, Json.bytes(Map.of("kind", "signed-in", "rev", 0L, "at", "x", "body", Map.of())));

        assertThat(found(anew.log(0, 3), seen)).isEqualTo("历史被改写（分叉），序号 33 之前的事件中");
        assertThat(found(sample.log(), SigningKey.ofLog("test/log").sign(seen.text())))
                .isEqualTo("签名不符，给出的旧检查点（33 条）");
        assertThat(found(anew.ofCase(), head)).isEqualTo("历史被改写（分叉），序号 40 之前的事件中");
        Doctor twoPasts = new Doctor(sample.log());
        twoPasts.put(
                Export.CHECKPOINTS,
                SignedNote.writeAll(List.of(sample.checkpoint(10), anew.checkpoint(20), sample.checkpoint(30))));
        assertThat(first(twoPasts)).isEqualTo("历史被改写（分叉），序号 10 起、20 之前的事件中");
    }

    private Doctor ofCase(Consumer<List<String>> change) throws Exception {
        return new Doctor(sample.ofCase()).lines(Export.ENTRIES, change);
    }

    /** The events with their proofs, and not the acts that tell them. */
    private Doctor both(Consumer<List<String>> change) throws Exception {
        return ofCase(change).lines(Export.PROOFS, change);
    }

    private String first(Doctor doctor) throws Exception {
        return found(doctor.write(dir.resolve("doctored.zip")), null);
    }

    private String found(Path export, SignedNote since) throws Unreadable {
        List<Finding> findings = new Verifier(key.shown(), since).verify(export).findings();
        return findings.isEmpty() ? null : WORDS.damage(findings.get(0));
    }
}
