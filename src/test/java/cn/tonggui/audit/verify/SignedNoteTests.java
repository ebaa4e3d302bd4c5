package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTests {

    /** The example of golang.org/x/mod/sumdb/note, which others verify too. */
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String SIGNATURE =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void signsAndChecksAsOthersDo() throws Unreadable {
        SignedNote known = SignedNote.read(bytes(TEXT + "\n" + SIGNATURE));

        assertThat(VerifyKey.read(PUBLIC).signed(known)).isEqualTo(VerifyKey.Signed.RIGHT);
        assertThat(SigningKey.read(SECRET + "\n" + PUBLIC + "\n").sign(TEXT)).hasToString(known.toString());
    }

    @Test
    void tellsAWrongSignatureFromAMissingOne() throws Unreadable {
        SigningKey key = SigningKey.ofLog("log");
        VerifyKey other = SigningKey.ofLog("log").shown();
        SignedNote note = key.sign("a\n");

        assertThat(key.shown().signed(new SignedNote("b\n", note.signatures()))).isEqualTo(VerifyKey.Signed.WRONG);
        assertThat(other.signed(note)).isEqualTo(VerifyKey.Signed.MISSING);
        assertThat(key.shown()
                        .signed(new SignedNote(
                                "a\n",
                                List.of(
                                        note.signatures().get(0),
                                        key.sign("b\n").signatures().get(0)))))
                .isEqualTo(VerifyKey.Signed.WRONG);
    }

    @Test
    void signsForAWitnessWithTheTime() throws Unreadable {
        SigningKey witness = SigningKey.read(SigningKey.ofWitness("witness").text());
        SignedNote.Signature signature = witness.cosign("a\n", 1_800_000_000L);

        assertThat(witness.shown().signed(new SignedNote("a\n", List.of(signature))))
                .isEqualTo(VerifyKey.Signed.RIGHT);
        signature.sealed()[11] ^= 1;
        assertThat(witness.shown().signed(new SignedNote("a\n", List.of(signature))))
                .isEqualTo(VerifyKey.Signed.WRONG);
    }

    @Test
    void refusesANoteThatCouldBeWrittenOtherwise() {
        String line = SIGNATURE.strip();
        for (String wrong : List.of(
                "",
                TEXT,
                TEXT + "\n",
                TEXT + SIGNATURE,
                TEXT + "\n" + line,
                TEXT + "\n" + line + " \n",
                TEXT + "\n" + SIGNATURE + "\n",
                TEXT + "\n" + line.replace("=", "") + "\n",
                // the last two bits of the last digit mean nothing
                TEXT + "\n" + line.replace("nAM=", "nAN=") + "\n",
                TEXT + "\n" + line.replace("\u2014", "-") + "\n",
                TEXT + "\t\n\n" + SIGNATURE,
                TEXT + "\r\n\n" + SIGNATURE,
                TEXT + "\n" + SIGNATURE.repeat(65))) {
            assertThatThrownBy(() -> SignedNote.read(bytes(wrong))).as(wrong).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void refusesKeysThatAreNone() {
        for (String wrong : List.of(
                "",
                "a+b+c",
                PUBLIC.replace("c74f20a3", "c74f20a4"),
                PUBLIC.replace("c74f20a3", "C74F20A3"),
                PUBLIC.replace("PeterNeumann", "Peter"),
                PUBLIC.replace("+AR", "+AB"),
                PUBLIC.replace("10TW", "10T="))) {
            assertThatThrownBy(() -> VerifyKey.read(wrong)).as(wrong).isInstanceOf(Unreadable.class);
        }
        for (String wrong : List.of(
                SECRET,
                SECRET + "\n" + PUBLIC,
                SECRET + "\n" + SigningKey.ofLog("PeterNeumann").shown() + "\n",
                PUBLIC + "\n" + SECRET + "\n")) {
            assertThatThrownBy(() -> SigningKey.read(wrong)).as(wrong).isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> SigningKey.ofLog("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsNotesOneAfterTheOther() throws Unreadable {
        SigningKey key = SigningKey.ofLog("log");
        List<SignedNote> notes = List.of(key.sign("a\n"), key.sign("b\nc\n"), key.sign("d\n"));

        assertThat(SignedNote.readAll(SignedNote.writeAll(notes)))
                .extracting(SignedNote::toString)
                .containsExactlyElementsOf(
                        notes.stream().map(SignedNote::toString).toList());
        assertThat(SignedNote.readAll(new byte[0])).isEmpty();
        assertThatThrownBy(() -> SignedNote.readAll(key.sign("a\n").bytes())).isInstanceOf(Unreadable.class);
    }

    @Test
    void readsACheckpointInOneWayOnly() throws Unreadable {
        SigningKey key = SigningKey.ofLog("log");
        Checkpoint checkpoint = new Checkpoint("log", 12, Hash.EMPTY);

        assertThat(Checkpoint.of(key.sign(checkpoint.text()))).isEqualTo(checkpoint);
        for (String wrong : List.of(
                "log\n12\n",
                checkpoint.text() + "more\n",
                checkpoint.text().replace("12", "012"),
                checkpoint.text().replace("12", "+12"),
                checkpoint.text().replace("12", "-1"),
                checkpoint.text().replace("12", "99999999999999999999"),
                checkpoint.text().replace("FU=\n", "FV=\n"),
                "log\n12\nAA==\n")) {
            assertThatThrownBy(() -> Checkpoint.of(key.sign(wrong))).as(wrong).isInstanceOf(Unreadable.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
