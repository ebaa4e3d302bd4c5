package cn.tonggui.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Passwords;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.SignInThrottle;
import cn.tonggui.organisation.Unit;
import cn.tonggui.reader.ReadingOnly;
import cn.tonggui.reader.ToldApart;
import cn.tonggui.testing.KnownPasswords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The web module alone, without database and engine, over three people and an account of every other kind. */
@TestConfiguration(proxyBeanMethods = false)
@Import({KnownPasswords.class, ToldApart.class})
@EnableAutoConfiguration(
        excludeName = {
            "org.flowable.spring.boot.EndpointAutoConfiguration",
            "org.flowable.spring.boot.FlowableJpaAutoConfiguration",
            "org.flowable.spring.boot.FlowableSecurityAutoConfiguration",
            "org.flowable.spring.boot.ProcessEngineAutoConfiguration",
            "org.flowable.spring.boot.ProcessEngineServicesAutoConfiguration",
            "org.flowable.spring.boot.RestApiAutoConfiguration",
            "org.flowable.spring.boot.actuate.info.FlowableInfoAutoConfiguration",
            "org.flowable.spring.boot.app.AppEngineAutoConfiguration",
            "org.flowable.spring.boot.app.AppEngineServicesAutoConfiguration",
            "org.flowable.spring.boot.cmmn.CmmnEngineAutoConfiguration",
            "org.flowable.spring.boot.cmmn.CmmnEngineServicesAutoConfiguration",
            "org.flowable.spring.boot.dmn.DmnEngineAutoConfiguration",
            "org.flowable.spring.boot.dmn.DmnEngineServicesAutoConfiguration",
            "org.flowable.spring.boot.eventregistry.EventRegistryAutoConfiguration",
            "org.flowable.spring.boot.eventregistry.EventRegistryServicesAutoConfiguration",
            "org.flowable.spring.boot.idm.IdmEngineAutoConfiguration",
            "org.flowable.spring.boot.idm.IdmEngineServicesAutoConfiguration",
            "org.flowable.spring.boot.ldap.FlowableLdapAutoConfiguration",
            "org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration",
            "org.mybatis.spring.boot.autoconfigure.MybatisLanguageDriverAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayEndpointAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JndiDataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.XADataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration",
            "org.springframework.modulith.core.config.ApplicationModuleInitializerRuntimeVerification",
            "org.springframework.modulith.moments.autoconfigure.MomentsAutoConfiguration",
            "org.springframework.modulith.moments.autoconfigure.MomentsJacksonAutoConfiguration"
        })
@ComponentScan(
        basePackageClasses = Shell.class,
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class WebSlice {

    static final String PASSWORD = DemoAccounts.PASSWORD;
    private static final UnitCode TEAM = new UnitCode("B04");

    /** Accounts by name; a test may disable one and must put it back. */
    static final Map<String, Account> ACCOUNTS = new LinkedHashMap<>();

    @Bean
    Organisation organisation(PasswordEncoder passwords) {
        String hash = passwords.encode(PASSWORD);
        put("laixiaojun", "来晓军", Account.Kind.PERSON, hash);
        put("ouyang", "欧阳云起", Account.Kind.PERSON, hash);
        put("sysadmin", "系统管理员", Account.Kind.SYSTEM_ADMIN, hash);
        put("secadmin", "安全管理员", Account.Kind.SECURITY_ADMIN, hash);
        put("auditadmin", "审计管理员", Account.Kind.AUDIT_ADMIN, hash);
        put("auditor", "审计员", Account.Kind.AUDITOR, hash);
        Organisation organisation = mock(Organisation.class);
        when(organisation.account(anyString()))
                .thenAnswer(call -> Optional.ofNullable(ACCOUNTS.get(call.<String>getArgument(0))));
        when(organisation.accounts()).thenAnswer(call -> List.copyOf(ACCOUNTS.values()));
        when(organisation.viewer(any())).thenAnswer(call -> viewer(call.getArgument(0)));
        when(organisation.people(any())).thenAnswer(call -> people(call.getArgument(0)));
        when(organisation.units())
                .thenReturn(List.of(
                        new Unit(TEAM, Unit.Side.PARTY, Unit.Kind.BRANCH, "一工区党支部", "一工区", new UnitCode("P01"))));
        return organisation;
    }

    private static void put(String username, String name, Account.Kind kind, String hash) {
        String post = kind == Account.Kind.PERSON ? "一工区党支部书记" : null;
        ACCOUNTS.put(
                username, new Account(username, new PersonId(username), name, kind, hash, true, false, null, post));
    }

    private static Viewer viewer(PersonId id) {
        Account account = ACCOUNTS.get(id.value());
        return new Viewer(id, account.name(), Set.of(), Set.of(), account.kind() == Account.Kind.PERSON);
    }

    private static List<Person> people(Collection<PersonId> ids) {
        return ids.stream()
                .map(id -> ACCOUNTS.get(id.value()))
                .filter(account -> account.kind() == Account.Kind.PERSON)
                .map(account -> new Person(account.id(), account.name(), TEAM, "一工区党支部书记"))
                .toList();
    }

    /** Nobody has to change a password, unless a test says so. */
    @Bean
    Passwords ownPasswords() {
        Passwords passwords = mock(Passwords.class);
        when(passwords.due(any()))
                .thenAnswer(call -> call.<Account>getArgument(0).mustChange());
        return passwords;
    }

    @Bean
    ReadingOnly readingOnly() {
        return new ReadingOnly();
    }

    /** Locks an account after five failures, and never opens it again. */
    @Bean
    SignInThrottle throttle() {
        Map<String, Integer> failures = new LinkedHashMap<>();
        SignInThrottle throttle = mock(SignInThrottle.class);
        when(throttle.locked(anyString(), anyString()))
                .thenAnswer(call -> failures.getOrDefault(call.<String>getArgument(0), 0) >= 5);
        doAnswer(call -> failures.merge(call.getArgument(0), 1, Integer::sum))
                .when(throttle)
                .failed(anyString(), anyString());
        return throttle;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    /** Facts are told within a transaction; here it is one of nothing. */
    @Bean
    PlatformTransactionManager transactions() {
        return new AbstractPlatformTransactionManager() {
            @Override
            protected Object doGetTransaction() {
                return new Object();
            }

            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {}

            @Override
            protected void doCommit(DefaultTransactionStatus status) {}

            @Override
            protected void doRollback(DefaultTransactionStatus status) {}
        };
    }
}
