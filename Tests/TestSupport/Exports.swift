// Tests that want random numbers find them here.
@_exported public import TestInputs
