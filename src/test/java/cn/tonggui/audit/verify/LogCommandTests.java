package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people at the command line are told. */
class LogCommandTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    private SigningKey key;
    private Sample sample;
    private Path vkey;

    @BeforeEach
    void grow() throws IOException {
        key = SigningKey.ofLog("test/log");
        sample = new Sample(dir, key);
        vkey = Files.writeString(dir.resolve("log.vkey"), key.shown() + "\n");
    }

    @Test
    void reportsASoundLog() throws Exception {
        assertThat(run("verify", sample.log(), "--key", vkey, "--since", checkpoint(33)))
                .isZero();
        assertThat(lines())
                .containsExactly(
                        "日志：test/log",
                        "导出范围：全日志，序号 0 起，到 40 之前为止",
                        "检查点：共 40 条，树根 " + sample.tree().root().base64(),
                        "已核对事件 40 条",
                        "已核对办理记录 27 条，与事件一致",
                        "个人信息：已出示并核对 1 项，未出示 5 项（值已隐去，承诺完好）",
                        "附件与公文：0 个",
                        "与旧检查点（33 条）相接，其间没有改写",
                        "结论：完好。与签名时逐字节一致。");
    }

    @Test
    void reportsACaseWithoutAKeyAsOneWhoseSignerNobodyChecked() throws Exception {
        assertThat(run("verify", sample.ofCase())).isZero();
        assertThat(lines())
                .startsWith(
                        "签名者未核对：没有给出公钥（--key）。",
                        "请把下面的公钥指纹与打印页或公示的指纹逐组核对：" + key.shown().fingerprint())
                .contains("导出范围：事项 B01-ACT-2026-0001", "附件与公文：2 个")
                .endsWith("没有给出旧检查点（--since），因此不能排除日志被截回到更早的检查点", "结论：完好。与签名时逐字节一致。");
        assertThat(run("verify", sample.ofCase(), "--since", checkpoint(33))).isZero();
        assertThat(lines()).contains("旧检查点（33 条）无法用单个事项的导出核对，请用全日志的导出核对");
        assertThat(run("verify", sample.ofCase(), "--since", checkpoint(30))).isZero();
        assertThat(lines()).contains("与旧检查点（30 条）相接，其间没有改写");
    }

    @Test
    void saysThatActsDidNotComeAlong() throws Exception {
        assertThat(run("verify", sample.log(3, 9), "--key", vkey)).isZero();
        assertThat(lines()).contains("导出范围：全日志，序号 3 起，到 9 之前为止", "已核对事件 6 条", "办理记录未随导出，只核对了事件");
    }

    @Test
    void reportsTheFirstPlaceFirst() throws Exception {
        Path export = new Doctor(sample.log())
                .lines(Export.ENTRIES, lines -> lines.remove(17))
                .write(dir.resolve("doctored.zip"));
        assertThat(run("verify", export, "--key", vkey)).isEqualTo(1);
        assertThat(lines()).contains("结论：不完好。首处：被删除，序号 17 的事件", "另有：被改动，文件 manifest.json");
    }

    @Test
    void showsNothingOfAFileThatATerminalWouldObey() throws Exception {
        sample.add(Map.of("kind", "x", "rev", 7L, "caseNumber", "A\u001b[2J\u202e", "at", "x", "body", Map.of()));
        assertThat(run("verify", sample.log(0, 41), "--key", vkey)).isEqualTo(1);
        assertThat(said()).contains("事项 A·[2J·").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void tellsHowItIsCalledWhenItIsCalledOtherwise() {
        for (List<Object> wrong : List.<List<Object>>of(
                List.of("verify"),
                List.of("verify", "a", "b"),
                List.of("verify", "a", "--key"),
                List.of("verify", "a", "--other", "b"),
                List.of("verify", "a", "--key", "b", "--key", "b"),
                List.of("witness", "a"),
                List.of("witness", "a", "b", "--since", "c"))) {
            assertThat(run(wrong.toArray())).isEqualTo(2);
            assertThat(said()).startsWith("用法：");
        }
        assertThat(run("verify", "a\0b")).isEqualTo(2);
        assertThat(said()).startsWith("无法核验：");
    }

    @Test
    void makesTheKeyOfALog() throws Exception {
        assertThat(run("log-key", "depot.example/log")).isZero();
        assertThat(SigningKey.read(said()).shown().name()).isEqualTo("depot.example/log");
        assertThat(run("log-key", "a b")).isEqualTo(2);
        assertThat(run("log-key")).isEqualTo(2);
    }

    @Test
    void witnessesALogThatGoesOnAndNoOther() throws Exception {
        Path witness = dir.resolve("witness");
        assertThat(run("witness", witness, checkpoint(20))).isEqualTo(2);
        assertThat(said()).contains("第一次见证须用 --key");
        assertThat(run("witness", witness, checkpoint(20), "--key", vkey)).isZero();
        assertThat(said()).startsWith("已见证：共 20 条").contains("\u2014 witness/");
        assertThat(run("witness", witness, checkpoint(20))).isZero();

        assertThat(run("witness", witness, checkpoint(19))).isEqualTo(1);
        assertThat(said()).isEqualTo("拒绝见证：被截断，只有 19 条，应有 20 条\n");
        assertThat(run("witness", witness, checkpoint(30))).isEqualTo(2);
        assertThat(said()).contains("不能证明它与上次见证的 20 条相接");
        assertThat(run("witness", witness, proof(20, 30))).isZero();
        assertThat(run("witness", witness, sample.log())).isZero();
        assertThat(said()).startsWith("已见证：共 40 条");
        assertThat(run("witness", witness, checkpoint(39))).isEqualTo(1);
        SignedNote head = SignedNote.read(Files.readAllBytes(witness.resolve("head")));
        VerifyKey own = VerifyKey.read(Files.readString(witness.resolve("witness.vkey")));
        assertThat(own.signed(head)).isEqualTo(VerifyKey.Signed.RIGHT);
        assertThat(run("verify", sample.log(), "--key", vkey, "--since", witness.resolve("head")))
                .isZero();
    }

    @Test
    void witnessesNoSecondPast() throws Exception {
        Path witness = dir.resolve("witness");
        assertThat(run("witness", witness, checkpoint(20), "--key", vkey)).isZero();
        byte[] kept = Files.readAllBytes(witness.resolve("head"));

        sample.bodies.set(3, Json.bytes(Map.of("kind", "signed-in", "rev", 0L, "at", "x", "body", Map.of())));
        assertThat(run("witness", witness, checkpoint(20))).isEqualTo(1);
        assertThat(said()).isEqualTo("拒绝见证：历史被改写（分叉），序号 20 之前的事件中\n");
        assertThat(run("witness", witness, proof(20, 30))).isEqualTo(1);
        assertThat(run("witness", witness, sample.log(0, 3))).isEqualTo(1);
        assertThat(said()).contains("分叉");
        key = SigningKey.ofLog("test/log");
        assertThat(run("witness", witness, new Sample(dir, key).log())).isEqualTo(1);
        assertThat(said()).contains("签名不符");
        assertThat(Files.readAllBytes(witness.resolve("head"))).isEqualTo(kept);
        Path other = Files.writeString(dir.resolve("other"), key.shown().toString());
        assertThat(run("witness", witness, checkpoint(20), "--key", other)).isEqualTo(2);
        assertThat(said()).contains("与见证目录中记下的不同");
    }

    private Path checkpoint(int size) throws IOException {
        return sample.keep("checkpoint" + size, sample.checkpoint(size).bytes());
    }

    private Path proof(int from, int to) throws IOException {
        StringBuilder text = new StringBuilder("old " + from + "\n");
        sample.tree()
                .consistency(from, to)
                .forEach(hash -> text.append(hash.base64()).append('\n'));
        text.append('\n').append(sample.checkpoint(to));
        return Files.writeString(dir.resolve("proof"), text);
    }

    private int run(Object... words) {
        said.reset();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
        return new LogCommand(to, to, clock)
                .run(List.of(words).stream().map(Object::toString).toList());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return said().lines().toList();
    }
}
