package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.audit.verify.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeyTests {

    @TempDir
    private Path keys;

    @Test
    void makesAKeyOnlyWhereItMayAndKeepsIt() throws Exception {
        assertThatThrownBy(() -> LogKey.signingKey(keys, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("log.key")
                .hasMessageContaining("log-key NAME");
        SigningKey made = LogKey.signingKey(keys.resolve("deep/er"), true);

        assertThat(LogKey.signingKey(keys.resolve("deep/er"), false).text()).isEqualTo(made.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("deep/er/log.key"))))
                .isEqualTo("rw-------");
        assertThat(keys.resolve("deep/er/log.vkey")).hasContent(made.shown().toString());
        try (var files = Files.list(keys.resolve("deep/er"))) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------"})
    void refusesAKeyThatOthersMayRead(String mode) throws Exception {
        LogKey.signingKey(keys, true);
        Files.setPosixFilePermissions(keys.resolve("log.key"), PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> LogKey.signingKey(keys, false)).hasMessageContaining("chmod 600");
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        LogKey.signingKey(keys, true);
        Files.writeString(keys.resolve("log.key"), "nonsense\n");
        assertThatThrownBy(() -> LogKey.signingKey(keys, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is none");
    }
}
