package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What the page shell shows around every page: who is signed in, what day it is, whether this is a demonstration. */
@Component
class Shell {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

    /**
     * @param face the last two characters of the name, as in the round mark beside it
     * @param works whether business pages exist for this account
     * @param acts whether it may start anything; the auditor only looks
     * @param keeps whether it keeps accounts and parameters: system and security administrator
     * @param operates whether it keeps the system running: system administrator
     */
    record Me(
            String username,
            String name,
            String post,
            String face,
            boolean works,
            boolean acts,
            boolean keeps,
            boolean operates) {}

    private final CurrentAccount accounts;
    private final MessageSource messages;
    private final Clock clock;
    private final ObjectProvider<HeadLine> headLine;
    private final boolean demo;

    Shell(
            CurrentAccount accounts,
            MessageSource messages,
            Clock clock,
            ObjectProvider<HeadLine> headLine,
            Environment environment) {
        this.headLine = headLine;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** {@code me} (absent when nobody is signed in), {@code today}, {@code demo}, and {@code headLine} while there is one. */
    Map<String, Object> of(HttpServletRequest request) {
        Map<String, Object> model = new LinkedHashMap<>();
        accounts.of(request).ifPresent(account -> model.put("me", me(account)));
        model.put("today", LocalDate.now(clock).format(DAY));
        model.put("demo", demo);
        headLine.stream()
                .flatMap(one -> one.line().stream())
                .findFirst()
                .ifPresent(line -> model.put("headLine", line));
        return model;
    }

    private Me me(Account account) {
        boolean acts = account.kind() == Account.Kind.PERSON;
        boolean works = acts || account.kind() == Account.Kind.AUDITOR;
        boolean operates = account.kind() == Account.Kind.SYSTEM_ADMIN;
        boolean keeps = operates || account.kind() == Account.Kind.SECURITY_ADMIN;
        return new Me(
                account.username(),
                account.name(),
                post(account),
                Person.face(account.name()),
                works,
                acts,
                keeps,
                operates);
    }

    private String post(Account account) {
        return account.post() != null
                ? account.post()
                : messages.getMessage("account." + account.kind(), null, Locale.CHINA);
    }
}
