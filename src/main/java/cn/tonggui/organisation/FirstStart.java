package cn.tonggui.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of a production installation makes the three administrators (三员), each with a password of its own that
 * stands in one file, readable by the operating-system user alone, until its owner changes it at the first sign-in. There is
 * no default password.
 */
@Component
@Profile("!demo & !test")
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private static final List<Administrator> ADMINISTRATORS = List.of(
            new Administrator("sysadmin", "系统管理员", Account.Kind.SYSTEM_ADMIN),
            new Administrator("secadmin", "安全管理员", Account.Kind.SECURITY_ADMIN),
            new Administrator("auditadmin", "审计管理员", Account.Kind.AUDIT_ADMIN));

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final Path file;

    FirstStart(Accounts accounts, PasswordEncoder passwords, Clock clock, @Value("${tonggui.keys}") Path keys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.file = keys.resolve("first-start.txt");
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!accounts.none()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Administrator one : ADMINISTRATORS) {
            String password = InitialPassword.next();
            accounts.add(one.username(), one.name(), one.kind(), passwords.encode(password), LocalDateTime.now(clock));
            lines.add(one.name() + "  " + one.username() + "  " + password);
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, lines, StandardOpenOption.WRITE);
        LOG.warn("first start: the three administrators were made, their passwords are in {}", file.toAbsolutePath());
    }

    private record Administrator(String username, String name, Account.Kind kind) {}
}
