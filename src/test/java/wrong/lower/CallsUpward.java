package wrong.lower;

import wrong.upper.Door;

/** Calls a module that it does not declare. */
class CallsUpward {
    Door above() {
        return new Door();
    }
}
