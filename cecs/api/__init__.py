"""What machines ask: the public look-up and the webhooks of the payment gateway."""
