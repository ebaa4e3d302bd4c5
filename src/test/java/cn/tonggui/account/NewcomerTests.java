package cn.tonggui.account;

import cn.tonggui.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests share in which somebody comes without an account. */
abstract class NewcomerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    Browser browser;
    Newcomer newcomer;

    @BeforeEach
    void aPersonWithoutAnAccount() {
        browser = new Browser(mvc);
        newcomer = new Newcomer(mvc, jdbc, transaction);
        newcomer.arrives();
    }

    @AfterEach
    void asItWas() {
        newcomer.leaves();
    }
}
